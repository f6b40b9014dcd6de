CREATE TABLE filing (
    id                  uuid        NOT NULL,
    version             bigint      NOT NULL,
    number              text        NOT NULL,
    status              text        NOT NULL,
    registration_id     uuid        NOT NULL,
    registration_number text        NOT NULL,
    customer_id         uuid,
    customer_number     text,
    name                text        NOT NULL,
    company_code        text,
    category            text        NOT NULL,
    enterprise_nature   text,
    supervising_unit    text,
    district_code       text        NOT NULL,
    street              text        NOT NULL,
    contact_name        text        NOT NULL,
    contact_phone       text        NOT NULL,
    department_id       uuid        NOT NULL,
    department_name     text        NOT NULL,
    owner_id            uuid        NOT NULL,
    owner_name          text        NOT NULL,
    first_contact_at    timestamptz NOT NULL,
    due_at              timestamptz NOT NULL,
    policy_version      integer     NOT NULL,
    overdue_at          timestamptz,
    reminder_count      integer     NOT NULL,
    reminded_at         timestamptz,
    remark              text,
    submitted_by_id     uuid,
    submitted_by_name   text,
    submitted_at        timestamptz,
    decided_by_id       uuid,
    decided_by_name     text,
    decided_at          timestamptz,
    last_reason         text,
    name_key            text        NOT NULL,
    name_core           text        NOT NULL,
    search_terms        tsvector    NOT NULL,
    CONSTRAINT filing_pk PRIMARY KEY (id),
    CONSTRAINT filing_number_uq UNIQUE (number),
    CONSTRAINT filing_registration_uq UNIQUE (registration_id),
    CONSTRAINT filing_customer_uq UNIQUE (customer_id),
    CONSTRAINT filing_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
    CONSTRAINT filing_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT filing_status_ck CHECK (status IN ('DUE', 'SUBMITTED', 'RETURNED', 'FILED', 'CANCELLED')),
    CONSTRAINT filing_category_ck CHECK (category IN ('TARGET', 'GENERAL', 'KEY', 'POTENTIAL')),
    CONSTRAINT filing_reminders_ck CHECK (reminder_count >= 0),
    CONSTRAINT filing_submitted_ck CHECK (status NOT IN ('SUBMITTED', 'RETURNED', 'FILED') OR submitted_at IS NOT NULL),
    -- Only an audited customer is on file, and nobody accepts what they have handed in themselves (S1-63).
    CONSTRAINT filing_filed_ck CHECK (status <> 'FILED'
        OR customer_id IS NOT NULL AND decided_at IS NOT NULL AND decided_by_id <> submitted_by_id)
);
CREATE INDEX filing_due_ix ON filing (due_at, id);
CREATE INDEX filing_status_ix ON filing (status, due_at, id);
CREATE INDEX filing_department_ix ON filing (department_id, due_at, id);
CREATE INDEX filing_owner_ix ON filing (owner_id, due_at, id);
CREATE INDEX filing_search_ix ON filing USING gin (search_terms) WITH (fastupdate = off);

-- Who was registered before filings were kept gets one as well. It needs the calendar, a number and its place in the journal,
-- which the service has and the database has not: the rows below have it opened one by one.
INSERT INTO due_row (id, kind, subject_id, due_at)
SELECT gen_random_uuid(), 'filing.open-former', r.id, now() FROM registration r WHERE r.status <> 'WITHDRAWN';

CREATE TABLE customer_log (
    id                uuid        NOT NULL,
    customer_id       uuid        NOT NULL,
    book              text        NOT NULL,
    channel           text,
    direction         text,
    side              text,
    happened_on       date        NOT NULL,
    subject           text        NOT NULL,
    content           text        NOT NULL,
    counterpart       text,
    recorded_at       timestamptz NOT NULL,
    recorded_by_id    uuid        NOT NULL,
    recorded_by_name  text        NOT NULL,
    corrects_id       uuid,
    voids             boolean     NOT NULL,
    correction_reason text,
    due_at            timestamptz,
    late              boolean,
    policy_version    integer,
    CONSTRAINT customer_log_pk PRIMARY KEY (id),
    CONSTRAINT customer_log_corrects_uq UNIQUE (corrects_id),
    CONSTRAINT customer_log_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT customer_log_corrects_fk FOREIGN KEY (corrects_id) REFERENCES customer_log (id),
    CONSTRAINT customer_log_book_ck CHECK (book IN ('CORRESPONDENCE', 'MAJOR_EVENT', 'CHANGE_REPORT')),
    CONSTRAINT customer_log_channel_ck CHECK (channel IN ('LETTER', 'FAX', 'CALL', 'RECEPTION', 'FIELD_FEEDBACK')),
    CONSTRAINT customer_log_direction_ck CHECK (direction IN ('INCOMING', 'OUTGOING')),
    CONSTRAINT customer_log_side_ck CHECK (side IN ('CUSTOMER', 'BOTH')),
    CONSTRAINT customer_log_form_ck CHECK (CASE book
        WHEN 'CORRESPONDENCE' THEN channel IS NOT NULL AND direction IS NOT NULL
        ELSE side IS NOT NULL END),
    CONSTRAINT customer_log_report_ck CHECK ((book = 'CHANGE_REPORT') = (due_at IS NOT NULL AND late IS NOT NULL)),
    CONSTRAINT customer_log_correction_ck CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)
        AND (corrects_id IS NOT NULL OR NOT voids))
);
CREATE INDEX customer_log_customer_ix ON customer_log (customer_id, book, recorded_at, id);
CREATE INDEX customer_log_book_ix ON customer_log (book, recorded_at, id);

-- What was written down is never edited; counter-entries correct it.
CREATE TRIGGER customer_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON customer_log FROM %I', app);
    END IF;
END $$;
