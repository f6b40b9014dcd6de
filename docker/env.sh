#!/bin/sh
# Writes .env with fresh secrets for docker compose; keeps the one that is there.
set -eu
cd "$(dirname "$0")/.."
[ ! -f .env ] || { echo ".env is there already"; exit 0; }
umask 077
random() { head -c "$1" /dev/urandom | base64 | tr -d '\n'; }
cat >.env <<TEXT
KEGUAN_DB_PASSWORD=$(random 24 | tr '+/' 'ab')
KEGUAN_MASTER_KEY=$(random 32)
KEGUAN_SETUP_TOKEN=$(random 24 | tr '+/' 'ab')
TEXT
. ./.env
echo "first administrator, once the suite is up: http://localhost:8080/setup#$KEGUAN_SETUP_TOKEN"
