-- The service works as <service>_app, which may not change the schema; grants are made here so that no set-up step can
-- forget them. A deployment with a single role still gets the append-only trigger below.
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', app);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %I', app);
    END IF;
END $$;

-- One row per aggregate: locking it orders the aggregate's events and links its audit chain.
CREATE TABLE journal_head (
    agg_type   text   NOT NULL,
    agg_id     uuid   NOT NULL,
    event_seq  bigint NOT NULL,
    audit_seq  bigint NOT NULL,
    audit_hash text   NOT NULL,
    CONSTRAINT journal_head_pk PRIMARY KEY (agg_type, agg_id)
);

CREATE TABLE outbox_event (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    event_id   uuid        NOT NULL,
    agg_type   text        NOT NULL,
    agg_id     uuid        NOT NULL,
    agg_seq    bigint      NOT NULL,
    type       text        NOT NULL,
    payload    json        NOT NULL,
    headers    json        NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at    timestamptz,
    attempts   integer     NOT NULL DEFAULT 0,
    parked_at  timestamptz,
    last_error text,
    CONSTRAINT outbox_event_pk PRIMARY KEY (id),
    CONSTRAINT outbox_event_event_uq UNIQUE (event_id),
    CONSTRAINT outbox_event_seq_uq UNIQUE (agg_type, agg_id, agg_seq)
);
CREATE INDEX outbox_event_unsent_ix ON outbox_event (id) WHERE sent_at IS NULL;
CREATE INDEX outbox_event_parked_ix ON outbox_event (agg_type, agg_id) WHERE parked_at IS NOT NULL;
CREATE INDEX outbox_event_sent_ix ON outbox_event (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE consumer_offset (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    CONSTRAINT consumer_offset_pk PRIMARY KEY (consumer, topic, partition)
);

CREATE TABLE inbox_position (
    consumer text   NOT NULL,
    agg_type text   NOT NULL,
    agg_id   uuid   NOT NULL,
    last_seq bigint NOT NULL,
    CONSTRAINT inbox_position_pk PRIMARY KEY (consumer, agg_type, agg_id)
);

CREATE TABLE inbox_parked (
    id          uuid        NOT NULL,
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    cause       text        NOT NULL,
    event_id    uuid        NOT NULL,
    type        text        NOT NULL,
    agg_type    text        NOT NULL,
    agg_id      uuid        NOT NULL,
    agg_seq     bigint      NOT NULL,
    happened_at timestamptz NOT NULL,
    payload     text        NOT NULL,
    traceparent text,
    attempts    integer     NOT NULL DEFAULT 0,
    last_error  text,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inbox_parked_pk PRIMARY KEY (id),
    CONSTRAINT inbox_parked_seq_uq UNIQUE (consumer, agg_type, agg_id, agg_seq),
    CONSTRAINT inbox_parked_cause_ck CHECK (cause IN ('GAP', 'POISON', 'BEHIND_POISON'))
);

CREATE TABLE audit_entry (
    agg_type   text        NOT NULL,
    agg_id     uuid        NOT NULL,
    seq        bigint      NOT NULL,
    at         timestamptz NOT NULL,
    actor_id   uuid        NOT NULL,
    actor_name text        NOT NULL,
    action     text        NOT NULL,
    rule       text,
    before     json,
    after      json,
    reason     text,
    trace_id   text,
    prev_hash  text        NOT NULL,
    hash       text        NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (agg_type, agg_id, seq)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM %I', app);
    END IF;
END $$;

CREATE TABLE idempotency_key (
    subject      uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz NOT NULL,
    CONSTRAINT idempotency_key_pk PRIMARY KEY (subject, key)
);
CREATE INDEX idempotency_key_created_ix ON idempotency_key (created_at);

CREATE TABLE number_series (
    series text    NOT NULL,
    year   integer NOT NULL,
    last   bigint  NOT NULL,
    CONSTRAINT number_series_pk PRIMARY KEY (series, year)
);

CREATE TABLE policy_version (
    name             text        NOT NULL,
    version          integer     NOT NULL,
    status           text        NOT NULL,
    values           jsonb       NOT NULL,
    effective_from   timestamptz NOT NULL,
    pack             text,
    reason           text        NOT NULL,
    proposed_by      uuid        NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by       uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    decision_reason  text,
    CONSTRAINT policy_version_pk PRIMARY KEY (name, version),
    CONSTRAINT policy_version_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT policy_version_separation_ck CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX policy_version_one_open_uq ON policy_version (name) WHERE status = 'PROPOSED';

CREATE TABLE calendar_year (
    year       integer     NOT NULL,
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT calendar_year_pk PRIMARY KEY (year)
);

CREATE TABLE calendar_day (
    day  date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    CONSTRAINT calendar_day_pk PRIMARY KEY (day),
    CONSTRAINT calendar_day_kind_ck CHECK (kind IN ('OFF', 'WORK'))
);

CREATE TABLE due_row (
    id         uuid        NOT NULL,
    kind       text        NOT NULL,
    subject_id uuid        NOT NULL,
    due_at     timestamptz NOT NULL,
    fired_at   timestamptz,
    attempts   integer     NOT NULL DEFAULT 0,
    last_error text,
    CONSTRAINT due_row_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX due_row_open_uq ON due_row (kind, subject_id) WHERE fired_at IS NULL;
CREATE INDEX due_row_due_ix ON due_row (due_at) WHERE fired_at IS NULL;

CREATE TABLE task (
    id             uuid        NOT NULL,
    kind           text        NOT NULL,
    subject_type   text        NOT NULL,
    subject_id     uuid        NOT NULL,
    subject_number text        NOT NULL,
    params         json        NOT NULL,
    rule           text,
    role           text,
    department_id  uuid,
    staff_id       uuid,
    staff_name     text,
    created_at     timestamptz NOT NULL,
    due_at         timestamptz,
    closed_at      timestamptz,
    CONSTRAINT task_pk PRIMARY KEY (id),
    CONSTRAINT task_assigned_ck CHECK (role IS NOT NULL OR staff_id IS NOT NULL)
);
CREATE UNIQUE INDEX task_open_uq ON task (kind, subject_id) WHERE closed_at IS NULL;
CREATE INDEX task_role_ix ON task (role, due_at) WHERE closed_at IS NULL;
CREATE INDEX task_staff_ix ON task (staff_id, due_at) WHERE closed_at IS NULL;

CREATE TABLE notification (
    id             uuid        NOT NULL,
    staff_id       uuid        NOT NULL,
    kind           text        NOT NULL,
    subject_type   text        NOT NULL,
    subject_id     uuid        NOT NULL,
    subject_number text        NOT NULL,
    params         json        NOT NULL,
    rule           text,
    created_at     timestamptz NOT NULL,
    read_at        timestamptz,
    CONSTRAINT notification_pk PRIMARY KEY (id)
);
CREATE INDEX notification_staff_ix ON notification (staff_id, created_at DESC, id DESC);
CREATE INDEX notification_unread_ix ON notification (staff_id) WHERE read_at IS NULL;

CREATE TABLE rule_refusal (
    rule            text        NOT NULL,
    code            text        NOT NULL,
    refusals        bigint      NOT NULL,
    last_refused_at timestamptz NOT NULL,
    CONSTRAINT rule_refusal_pk PRIMARY KEY (rule, code)
);

CREATE TABLE service_secret (
    name  text  NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT service_secret_pk PRIMARY KEY (name)
);
