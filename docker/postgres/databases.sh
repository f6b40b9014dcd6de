#!/bin/bash
# Runs once, when the server's folder is still empty: one database per service with its owner and its application role.
set -euo pipefail
for service in gateway customer credit; do
  psql -v ON_ERROR_STOP=1 -v db="$service" -v owner="${service}_owner" -v app="${service}_app" -v password="$POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'password';
CREATE ROLE :"app" LOGIN PASSWORD :'password';
CREATE DATABASE :"db" OWNER :"owner";
\connect :"db"
REVOKE ALL ON DATABASE :"db" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"db" TO :"app";
GRANT USAGE ON SCHEMA public TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO :"app";
SQL
done
