-- Work that takes longer than a request waits, and what it has come to.
CREATE TABLE job (
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    subject_id   uuid        NOT NULL,
    status       text        NOT NULL,
    done         bigint      NOT NULL DEFAULT 0,
    total        bigint,
    attempts     integer     NOT NULL DEFAULT 0,
    runner       uuid,
    beat_at      timestamptz,
    cancel_asked boolean     NOT NULL DEFAULT false,
    failure      text,
    created_at   timestamptz NOT NULL,
    started_at   timestamptz,
    ended_at     timestamptz,
    CONSTRAINT job_pk PRIMARY KEY (id),
    CONSTRAINT job_status_ck CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
CREATE UNIQUE INDEX job_open_uq ON job (kind, subject_id) WHERE ended_at IS NULL;
CREATE INDEX job_claim_ix ON job (created_at) WHERE ended_at IS NULL;
CREATE INDEX job_subject_ix ON job (subject_id, created_at);

-- Files people bring or fetch, in parts, so that none has to be held whole; they are backed up and erased with the rest.
CREATE TABLE stored_file (
    id         uuid        NOT NULL,
    name       text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL,
    sha256     text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT stored_file_pk PRIMARY KEY (id)
);
CREATE TABLE stored_file_part (
    file_id uuid    NOT NULL,
    part    integer NOT NULL,
    bytes   bytea   NOT NULL,
    CONSTRAINT stored_file_part_pk PRIMARY KEY (file_id, part),
    CONSTRAINT stored_file_part_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
);
-- The parts are packed already where their format packs them.
ALTER TABLE stored_file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
