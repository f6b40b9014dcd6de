-- 收款: the salesperson's visit on the settlement day, and the report that is due when nothing came of it.
CREATE TABLE collection (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    account_id       uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    salesperson_id   uuid        NOT NULL,
    salesperson_name text        NOT NULL,
    settlement_on    date        NOT NULL,
    due_fen          bigint      NOT NULL,
    visited_at       timestamptz,
    collected_fen    bigint,
    cause            text,
    cause_words      text,
    next_on          date,
    report_due_on    date,
    report           text,
    reported_at      timestamptz,
    report_overdue_at timestamptz,
    missed_at        timestamptz,
    CONSTRAINT collection_pk PRIMARY KEY (id),
    CONSTRAINT collection_number_uq UNIQUE (number),
    -- One visit to a customer on a day, whoever plans it again.
    CONSTRAINT collection_visit_uq UNIQUE (account_id, salesperson_id, settlement_on),
    CONSTRAINT collection_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT collection_status_ck CHECK (status IN ('PLANNED', 'VISITED', 'COLLECTED', 'NOT_COLLECTED', 'REPORT_OVERDUE', 'REPORTED', 'DROPPED')),
    CONSTRAINT collection_cause_ck CHECK (cause IN ('SHORT_OF_FUNDS', 'DISPUTE', 'ABSENT', 'PROCEDURE', 'UNWILLING', 'OTHER')),
    CONSTRAINT collection_not_collected_ck CHECK (status NOT IN ('NOT_COLLECTED', 'REPORT_OVERDUE', 'REPORTED')
        OR cause IS NOT NULL AND next_on IS NOT NULL AND report_due_on IS NOT NULL),
    CONSTRAINT collection_reported_ck CHECK ((status = 'REPORTED') = (reported_at IS NOT NULL))
);
CREATE INDEX collection_day_ix ON collection (settlement_on, id);
CREATE INDEX collection_salesperson_ix ON collection (salesperson_id, settlement_on);
