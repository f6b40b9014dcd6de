CREATE TABLE department (
    id        uuid   NOT NULL,
    version   bigint NOT NULL,
    code      text   NOT NULL,
    name      text   NOT NULL,
    parent_id uuid,
    status    text   NOT NULL,
    CONSTRAINT department_pk PRIMARY KEY (id),
    CONSTRAINT department_parent_fk FOREIGN KEY (parent_id) REFERENCES department (id),
    CONSTRAINT department_not_own_parent_ck CHECK (parent_id <> id),
    CONSTRAINT department_status_ck CHECK (status IN ('OPEN', 'CLOSED'))
);
CREATE UNIQUE INDEX department_code_uq ON department (lower(code));
CREATE UNIQUE INDEX department_one_root_uq ON department ((parent_id IS NULL)) WHERE parent_id IS NULL;
CREATE INDEX department_parent_ix ON department (parent_id);

-- Every change of the tree locks this row, so that two moves can't close a ring together; its version dates the lists of
-- departments inside minted tokens.
CREATE TABLE department_tree (
    single  boolean NOT NULL DEFAULT true,
    version bigint  NOT NULL,
    CONSTRAINT department_tree_pk PRIMARY KEY (single),
    CONSTRAINT department_tree_single_ck CHECK (single)
);
INSERT INTO department_tree (version) VALUES (0);

CREATE TABLE staff (
    id                   uuid        NOT NULL,
    version              bigint      NOT NULL,
    username             text        NOT NULL,
    username_key         text        NOT NULL,
    name                 text        NOT NULL,
    department_id        uuid        NOT NULL,
    roles                text[]      NOT NULL,
    status               text        NOT NULL,
    password_hash        text        NOT NULL,
    must_change_password boolean     NOT NULL,
    registered_at        timestamptz NOT NULL,
    last_login_at        timestamptz,
    CONSTRAINT staff_pk PRIMARY KEY (id),
    CONSTRAINT staff_username_uq UNIQUE (username_key),
    CONSTRAINT staff_department_fk FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT staff_status_ck CHECK (status IN ('ACTIVE', 'DISABLED'))
);
CREATE INDEX staff_department_ix ON staff (department_id);

-- The browser holds the token, the table only its hash: a copy of the table opens no session.
CREATE TABLE session (
    token_hash   text        NOT NULL,
    staff_id     uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    CONSTRAINT session_pk PRIMARY KEY (token_hash),
    CONSTRAINT session_staff_fk FOREIGN KEY (staff_id) REFERENCES staff (id)
);
CREATE INDEX session_staff_ix ON session (staff_id);
CREATE INDEX session_seen_ix ON session (last_seen_at);

CREATE TABLE login_failure (
    subject       text        NOT NULL,
    failures      integer     NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL,
    CONSTRAINT login_failure_pk PRIMARY KEY (subject)
);
CREATE INDEX login_failure_last_ix ON login_failure (last_at);

CREATE TABLE api_client (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    client_id     text        NOT NULL,
    name          text        NOT NULL,
    department_id uuid        NOT NULL,
    roles         text[]      NOT NULL,
    scopes        text[]      NOT NULL,
    status        text        NOT NULL,
    secret_hash   text        NOT NULL,
    registered_at timestamptz NOT NULL,
    last_used_at  timestamptz,
    CONSTRAINT api_client_pk PRIMARY KEY (id),
    CONSTRAINT api_client_client_id_uq UNIQUE (client_id),
    CONSTRAINT api_client_department_fk FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT api_client_status_ck CHECK (status IN ('ACTIVE', 'DISABLED'))
);
CREATE UNIQUE INDEX api_client_name_uq ON api_client (lower(name));

CREATE TABLE access_token (
    token_hash text        NOT NULL,
    client_id  uuid        NOT NULL,
    scope      text        NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT access_token_pk PRIMARY KEY (token_hash),
    CONSTRAINT access_token_client_fk FOREIGN KEY (client_id) REFERENCES api_client (id)
);
CREATE INDEX access_token_client_ix ON access_token (client_id);
CREATE INDEX access_token_expires_ix ON access_token (expires_at);

-- One key signs, the next one is already published, the one before stays published until its last token has expired.
CREATE TABLE signing_key (
    kid           text        NOT NULL,
    state         text        NOT NULL,
    public_key    bytea       NOT NULL,
    private_key   bytea       NOT NULL,
    created_at    timestamptz NOT NULL,
    signing_since timestamptz,
    retired_at    timestamptz,
    CONSTRAINT signing_key_pk PRIMARY KEY (kid),
    CONSTRAINT signing_key_state_ck CHECK (state IN ('NEXT', 'CURRENT', 'RETIRED'))
);
CREATE UNIQUE INDEX signing_key_one_next_uq ON signing_key (state) WHERE state <> 'RETIRED';
