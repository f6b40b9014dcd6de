CREATE TABLE customer (
    id                   uuid        NOT NULL,
    version              bigint      NOT NULL,
    number               text        NOT NULL,
    status               text        NOT NULL,
    name                 text        NOT NULL,
    company_code         text,
    category             text        NOT NULL,
    type                 text        NOT NULL,
    source               text        NOT NULL,
    intended             boolean     NOT NULL,
    intermediary         text,
    referrer_customer_id uuid,
    enterprise_nature    text,
    supervising_unit     text,
    district_code        text        NOT NULL,
    street               text        NOT NULL,
    phone                text,
    email                text,
    service_needs        text,
    market_area          text,
    sales_ability        text,
    potential            text,
    concept              text,
    direction            text,
    policy               text,
    features             text,
    sales_results        text,
    market_share         text,
    competitiveness      text,
    market_position      text,
    competitor_relation  text,
    business_relation    text,
    cooperation          text,
    registered_capital   text,
    annual_turnover      text,
    employees            text,
    premises             text,
    sales_activity       text,
    problems             text,
    strategy             text,
    outlook              text,
    image                text,
    reputation           text,
    financial_status     text,
    credit_status        text,
    department_id        uuid        NOT NULL,
    department_name      text        NOT NULL,
    owner_id             uuid        NOT NULL,
    owner_name           text        NOT NULL,
    registration_id      uuid        NOT NULL,
    registration_number  text        NOT NULL,
    registered_at        timestamptz NOT NULL,
    established_at       timestamptz NOT NULL,
    name_key             text        NOT NULL,
    name_core            text        NOT NULL,
    search_terms         tsvector      NOT NULL,
    CONSTRAINT customer_pk PRIMARY KEY (id),
    CONSTRAINT customer_number_uq UNIQUE (number),
    CONSTRAINT customer_registration_uq UNIQUE (registration_id),
    CONSTRAINT customer_referrer_fk FOREIGN KEY (referrer_customer_id) REFERENCES customer (id),
    CONSTRAINT customer_status_ck CHECK (status IN ('ACTIVE')),
    CONSTRAINT customer_category_ck CHECK (category IN ('TARGET', 'GENERAL', 'KEY', 'POTENTIAL')),
    CONSTRAINT customer_type_ck CHECK (type IN ('DEALER', 'RETAILER', 'AGENT', 'END_INDUSTRIAL', 'END_CONSUMER')),
    CONSTRAINT customer_source_ck
        CHECK (source IN ('CALL_IN', 'WALK_IN', 'SELF_DEVELOPED', 'POPULAR_SCIENCE', 'ROADSHOW', 'REFERRAL'))
);
CREATE UNIQUE INDEX customer_company_code_uq ON customer (company_code) WHERE company_code IS NOT NULL;
-- A word that stands in many names is found by walking the newest first; a rare one through the index of the terms.
CREATE INDEX customer_newest_ix ON customer (established_at, id);
CREATE INDEX customer_name_ix ON customer (name, id);
CREATE INDEX customer_department_ix ON customer (department_id, established_at, id);
CREATE INDEX customer_owner_ix ON customer (owner_id, established_at, id);
CREATE INDEX customer_search_ix ON customer USING gin (search_terms) WITH (fastupdate = off);

CREATE TABLE customer_contact (
    id          uuid    NOT NULL,
    customer_id uuid    NOT NULL,
    name        text    NOT NULL,
    role        text,
    is_primary  boolean NOT NULL,
    phone       text,
    email       text,
    CONSTRAINT customer_contact_pk PRIMARY KEY (id),
    CONSTRAINT customer_contact_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX customer_contact_customer_ix ON customer_contact (customer_id);
CREATE UNIQUE INDEX customer_contact_primary_uq ON customer_contact (customer_id) WHERE is_primary;

-- Credit control decides; this is the copy its events keep. No foreign key: an event may be read before its customer is.
CREATE TABLE credit_standing (
    customer_id uuid        NOT NULL,
    grade       text,
    limit_fen   bigint,
    status      text        NOT NULL,
    as_of       timestamptz NOT NULL,
    CONSTRAINT credit_standing_pk PRIMARY KEY (customer_id)
);
