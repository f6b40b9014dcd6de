-- 资信调查: one look into a customer's credit, ended by a report (S1-41 to S1-51).
CREATE TABLE investigation (
    id                      uuid        NOT NULL,
    version                 bigint      NOT NULL,
    number                  text        NOT NULL,
    status                  text        NOT NULL,
    account_id              uuid        NOT NULL,
    customer_id             uuid        NOT NULL,
    cause                   text        NOT NULL,
    reason                  text        NOT NULL,
    requested_by_id         uuid        NOT NULL,
    requested_by_name       text        NOT NULL,
    requested_at            timestamptz NOT NULL,
    investigator_id         uuid,
    investigator_name       text,
    channel                 text,
    method                  text,
    started_at              timestamptz,
    cost_fen                bigint,
    current_assets_fen      bigint,
    inventory_fen           bigint,
    current_liabilities_fen bigint,
    profit_fen              bigint,
    revenue_fen             bigint,
    capital_structure       text,
    payment_ability         text,
    trade_standing          text,
    operating_status        text,
    large_receivables       boolean,
    collateral              text,
    bad_debt_likelihood     text,
    deteriorated            boolean,
    warnings                integer,
    serious                 integer,
    unknowns                integer,
    completed_at            timestamptz,
    report                  text,
    reported_at             timestamptz,
    valid_until             date,
    policy_version          integer,
    cancel_reason           text,
    CONSTRAINT investigation_pk PRIMARY KEY (id),
    CONSTRAINT investigation_number_uq UNIQUE (number),
    CONSTRAINT investigation_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT investigation_status_ck
        CHECK (status IN ('REQUESTED', 'INVESTIGATING', 'COMPLETED', 'REPORTED', 'CANCELLED')),
    CONSTRAINT investigation_cause_ck CHECK (cause IN ('BEFORE_CONTRACT', 'PERIODIC', 'VISIT', 'EVENT')),
    CONSTRAINT investigation_channel_ck CHECK (channel IN ('BANK', 'AGENCY', 'TRADE_ORGANISATION', 'COLLEAGUES_OR_NEWS')),
    CONSTRAINT investigation_method_ck CHECK (method IN ('BANK_ENQUIRY', 'CREDIT_ANALYSIS')),
    CONSTRAINT investigation_cost_ck CHECK (cost_fen >= 0),
    CONSTRAINT investigation_report_ck CHECK ((status = 'REPORTED') = (report IS NOT NULL)
        AND (report IS NULL) = (valid_until IS NULL) AND (report IS NULL) = (reported_at IS NULL)),
    CONSTRAINT investigation_cancel_ck CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL))
);
-- One at a time for a customer: the last word when two ask at once.
CREATE UNIQUE INDEX investigation_open_uq ON investigation (account_id)
    WHERE status IN ('REQUESTED', 'INVESTIGATING', 'COMPLETED');
CREATE INDEX investigation_account_ix ON investigation (account_id, requested_at, id);
CREATE INDEX investigation_customer_ix ON investigation (customer_id, requested_at, id);
CREATE INDEX investigation_newest_ix ON investigation (requested_at, id);
CREATE INDEX investigation_status_ix ON investigation (status, requested_at, id);
CREATE INDEX investigation_investigator_ix ON investigation (investigator_id, requested_at, id);

-- The answers to table 11-1, question by question, each with a version of its own: two people may work at it at once.
CREATE TABLE investigation_answer (
    investigation_id uuid        NOT NULL,
    question         text        NOT NULL,
    version          bigint      NOT NULL,
    answer           text        NOT NULL,
    severity         text        NOT NULL,
    words            text,
    answered_by_id   uuid        NOT NULL,
    answered_by_name text        NOT NULL,
    answered_at      timestamptz NOT NULL,
    CONSTRAINT investigation_answer_pk PRIMARY KEY (investigation_id, question),
    CONSTRAINT investigation_answer_investigation_fk FOREIGN KEY (investigation_id) REFERENCES investigation (id),
    CONSTRAINT investigation_answer_answer_ck CHECK (answer IN ('YES', 'NO', 'GOOD', 'FAIR', 'POOR', 'UNKNOWN')),
    CONSTRAINT investigation_answer_severity_ck CHECK (severity IN ('NONE', 'LOW', 'MEDIUM', 'HIGH'))
);
