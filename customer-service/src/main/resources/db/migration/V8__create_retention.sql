-- A file that is no longer in use is sealed, and in the end destroyed; what is left of it then is its number.
ALTER TABLE customer
    ADD COLUMN sealed_at timestamptz,
    ADD COLUMN sealed_by_id uuid,
    ADD COLUMN sealed_by_name text,
    ADD COLUMN seal_reason text,
    ADD COLUMN cooperation_ended_on date,
    ADD COLUMN archive_class text,
    ADD COLUMN seal_confirmed_by_name text,
    ADD COLUMN seal_confirmed_at timestamptz,
    ADD COLUMN destroyed_at timestamptz,
    ADD COLUMN destruction_list_id uuid,
    ADD COLUMN destruction_list_number text,
    DROP CONSTRAINT customer_status_ck,
    ADD CONSTRAINT customer_status_ck CHECK (status IN ('ACTIVE', 'SEALED', 'DESTROYED')),
    ADD CONSTRAINT customer_archive_class_ck CHECK (archive_class IN ('DEALT', 'NEVER_DEALT')),
    ADD CONSTRAINT customer_sealed_ck CHECK ((status = 'ACTIVE') = (sealed_at IS NULL)
        AND (sealed_at IS NULL) = (cooperation_ended_on IS NULL) AND (sealed_at IS NULL) = (archive_class IS NULL)),
    ADD CONSTRAINT customer_destroyed_ck CHECK ((status = 'DESTROYED') = (destroyed_at IS NOT NULL)
        AND (destroyed_at IS NULL OR company_code IS NULL AND phone IS NULL AND email IS NULL AND name = number));
CREATE INDEX customer_status_ix ON customer (status, established_at, id) WHERE status <> 'ACTIVE';

CREATE TABLE legal_hold (
    id                   uuid        NOT NULL,
    version              bigint      NOT NULL,
    number               text        NOT NULL,
    status               text        NOT NULL,
    customer_id          uuid        NOT NULL,
    customer_number      text        NOT NULL,
    reason               text        NOT NULL,
    placed_by_id         uuid        NOT NULL,
    placed_by_name       text        NOT NULL,
    placed_at            timestamptz NOT NULL,
    lifted_by_id         uuid,
    lifted_by_name       text,
    lifted_at            timestamptz,
    lift_reason          text,
    CONSTRAINT legal_hold_pk PRIMARY KEY (id),
    CONSTRAINT legal_hold_number_uq UNIQUE (number),
    CONSTRAINT legal_hold_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT legal_hold_status_ck CHECK (status IN ('PLACED', 'LIFTED')),
    CONSTRAINT legal_hold_lifted_ck CHECK ((status = 'LIFTED') = (lifted_at IS NOT NULL))
);
CREATE UNIQUE INDEX legal_hold_one_uq ON legal_hold (customer_id) WHERE status = 'PLACED';
CREATE INDEX legal_hold_newest_ix ON legal_hold (placed_at, id);

CREATE TABLE destruction_list (
    id                  uuid        NOT NULL,
    version             bigint      NOT NULL,
    number              text        NOT NULL,
    status              text        NOT NULL,
    remark              text,
    -- Numbers and dates, never a name: the record outlives the files.
    files               jsonb       NOT NULL,
    witnesses           jsonb       NOT NULL,
    witnesses_needed    integer     NOT NULL,
    policy_version      integer     NOT NULL,
    drafted_by_id       uuid        NOT NULL,
    drafted_by_name     text        NOT NULL,
    drafted_at          timestamptz NOT NULL,
    submitted_at        timestamptz,
    reviewed_by_id      uuid,
    reviewed_by_name    text,
    reviewed_at         timestamptz,
    approved_by_id      uuid,
    approved_by_name    text,
    approved_at         timestamptz,
    executed_by_id      uuid,
    executed_by_name    text,
    executed_at         timestamptz,
    last_reason         text,
    CONSTRAINT destruction_list_pk PRIMARY KEY (id),
    CONSTRAINT destruction_list_number_uq UNIQUE (number),
    CONSTRAINT destruction_list_status_ck
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'EXECUTED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT destruction_list_files_ck CHECK (jsonb_array_length(files) > 0),
    -- Who draws up, who reviews and who approves are three people, and none but the first may execute (S1-63).
    CONSTRAINT destruction_list_separation_ck CHECK (reviewed_by_id IS DISTINCT FROM drafted_by_id
        AND approved_by_id IS DISTINCT FROM drafted_by_id
        AND (approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM reviewed_by_id)
        AND (executed_by_id IS NULL OR executed_by_id IS DISTINCT FROM reviewed_by_id
            AND executed_by_id IS DISTINCT FROM approved_by_id)),
    CONSTRAINT destruction_list_executed_ck CHECK ((status = 'EXECUTED') = (executed_at IS NOT NULL)
        AND (status <> 'EXECUTED' OR jsonb_array_length(witnesses) >= witnesses_needed)),
    CONSTRAINT destruction_list_witnesses_ck CHECK (witnesses_needed >= 2)
);
CREATE INDEX destruction_list_newest_ix ON destruction_list (drafted_at, id);
CREATE INDEX destruction_list_status_ix ON destruction_list (status, drafted_at, id);
CREATE INDEX destruction_list_files_ix ON destruction_list USING gin (files jsonb_path_ops);

-- What was written down is never edited, except that the words go when the file they belong to is destroyed.
CREATE FUNCTION refuse_change_of_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry jsonb := to_jsonb(OLD);
BEGIN
    IF NOT EXISTS (SELECT FROM customer c WHERE c.status = 'DESTROYED'
            AND (c.id = (entry ->> 'customer_id')::uuid OR c.registration_id = (entry ->> 'subject_id')::uuid)) THEN
        RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER customer_log_append_only ON customer_log;
CREATE TRIGGER customer_log_append_only BEFORE DELETE OR TRUNCATE ON customer_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER customer_log_kept BEFORE UPDATE ON customer_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept();
DROP TRIGGER file_access_append_only ON file_access;
CREATE TRIGGER file_access_append_only BEFORE DELETE OR TRUNCATE ON file_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_access_kept BEFORE UPDATE ON file_access
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('GRANT UPDATE (subject, content, counterpart, correction_reason) ON customer_log TO %I', app);
        EXECUTE format('GRANT UPDATE (subject_name, purpose) ON file_access TO %I', app);
    END IF;
END $$;
