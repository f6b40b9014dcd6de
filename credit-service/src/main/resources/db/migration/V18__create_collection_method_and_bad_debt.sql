-- 收款办法: how money is collected from one customer, fixed by finance and looked at again.
CREATE TABLE collection_method (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    account_id    uuid        NOT NULL,
    customer_id   uuid        NOT NULL,
    method        text        NOT NULL,
    note          text,
    fixed_by_name text        NOT NULL,
    fixed_on      date        NOT NULL,
    review_on     date        NOT NULL,
    CONSTRAINT collection_method_pk PRIMARY KEY (id),
    CONSTRAINT collection_method_account_uq UNIQUE (account_id),
    CONSTRAINT collection_method_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT collection_method_method_ck CHECK (method IN ('ROUTINE', 'PHONE', 'VISIT', 'MONTHLY_STATEMENT', 'PREPAYMENT', 'LEGAL'))
);

-- 呆账、死账、坏账: proposed by one person, decided by another.
CREATE TABLE bad_debt (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    receivable_id    uuid        NOT NULL,
    account_id       uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    debt_class       text        NOT NULL,
    write_off        boolean     NOT NULL,
    fen              bigint      NOT NULL,
    reason           text        NOT NULL,
    proposed_by_id   uuid        NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by_name  text,
    decided_on       date,
    decision_words   text,
    policy_version   integer     NOT NULL,
    CONSTRAINT bad_debt_pk PRIMARY KEY (id),
    CONSTRAINT bad_debt_number_uq UNIQUE (number),
    CONSTRAINT bad_debt_receivable_fk FOREIGN KEY (receivable_id) REFERENCES receivable (id),
    CONSTRAINT bad_debt_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CONSTRAINT bad_debt_class_ck CHECK (debt_class IN ('NORMAL', 'DULL', 'DEAD', 'BAD')),
    CONSTRAINT bad_debt_decided_ck CHECK ((status = 'PROPOSED') = (decided_on IS NULL))
);
CREATE UNIQUE INDEX bad_debt_proposed_uq ON bad_debt (receivable_id) WHERE status = 'PROPOSED';
CREATE INDEX bad_debt_newest_ix ON bad_debt (proposed_at, id);
