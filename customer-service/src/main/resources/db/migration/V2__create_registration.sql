CREATE TABLE registration (
    id                      uuid        NOT NULL,
    version                 bigint      NOT NULL,
    number                  text        NOT NULL,
    status                  text        NOT NULL,
    name                    text        NOT NULL,
    company_code            text,
    category                text        NOT NULL,
    type                    text        NOT NULL,
    source                  text        NOT NULL,
    intended                boolean     NOT NULL,
    intermediary            text,
    referrer_customer_id    uuid,
    enterprise_nature       text,
    supervising_unit        text,
    district_code           text        NOT NULL,
    street                  text        NOT NULL,
    phone                   text,
    email                   text,
    service_needs           text,
    contact_name            text        NOT NULL,
    contact_role            text,
    contact_phone           text        NOT NULL,
    contact_email           text,
    contacted_at            timestamptz NOT NULL,
    duplicate_justification text,
    department_id           uuid        NOT NULL,
    department_name         text        NOT NULL,
    submitted_by_id         uuid        NOT NULL,
    submitted_by_name       text        NOT NULL,
    submitted_at            timestamptz NOT NULL,
    late                    boolean     NOT NULL,
    audit_due_at            timestamptz NOT NULL,
    policy_version          integer     NOT NULL,
    confirmation_channel    text,
    confirmed_with          text,
    confirmation_note       text,
    confirmed_at            timestamptz,
    confirmed_by_name       text,
    last_reason             text,
    customer_id             uuid,
    customer_number         text,
    name_key                text        NOT NULL,
    name_core               text        NOT NULL,
    search_terms            tsvector      NOT NULL,
    CONSTRAINT registration_pk PRIMARY KEY (id),
    CONSTRAINT registration_number_uq UNIQUE (number),
    CONSTRAINT registration_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT registration_status_ck
        CHECK (status IN ('SUBMITTED', 'TO_VERIFY', 'RETURNED', 'ESTABLISHED', 'WITHDRAWN')),
    CONSTRAINT registration_category_ck CHECK (category IN ('TARGET', 'GENERAL', 'KEY', 'POTENTIAL')),
    CONSTRAINT registration_type_ck
        CHECK (type IN ('DEALER', 'RETAILER', 'AGENT', 'END_INDUSTRIAL', 'END_CONSUMER')),
    CONSTRAINT registration_source_ck
        CHECK (source IN ('CALL_IN', 'WALK_IN', 'SELF_DEVELOPED', 'POPULAR_SCIENCE', 'ROADSHOW', 'REFERRAL')),
    CONSTRAINT registration_channel_ck CHECK (confirmation_channel IN ('PHONE', 'VISIT', 'EMAIL')),
    CONSTRAINT registration_established_ck CHECK ((status = 'ESTABLISHED') = (confirmed_at IS NOT NULL))
);
-- The form holds the company code from the moment it is handed in until it is taken back, and for good once it is a customer.
CREATE UNIQUE INDEX registration_company_code_uq ON registration (company_code)
    WHERE company_code IS NOT NULL AND status <> 'WITHDRAWN';
CREATE INDEX registration_newest_ix ON registration (submitted_at, id);
CREATE INDEX registration_status_ix ON registration (status, submitted_at, id);
CREATE INDEX registration_department_ix ON registration (department_id, submitted_at, id);
CREATE INDEX registration_submitter_ix ON registration (submitted_by_id, submitted_at, id);
CREATE INDEX registration_search_ix ON registration USING gin (search_terms) WITH (fastupdate = off);
