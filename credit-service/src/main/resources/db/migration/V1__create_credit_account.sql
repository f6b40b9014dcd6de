CREATE TABLE credit_account (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    number          text        NOT NULL,
    status          text        NOT NULL,
    customer_id     uuid        NOT NULL,
    customer_number text        NOT NULL,
    customer_name   text        NOT NULL,
    department_id   uuid        NOT NULL,
    owner_id        uuid        NOT NULL,
    limit_fen       bigint      NOT NULL,
    limit_basis     text        NOT NULL,
    used_fen        bigint      NOT NULL,
    opened_at       timestamptz NOT NULL,
    policy_version  integer     NOT NULL,
    frozen_reason   text,
    CONSTRAINT credit_account_pk PRIMARY KEY (id),
    CONSTRAINT credit_account_number_uq UNIQUE (number),
    -- One account per customer: the last word when an event comes twice in spite of all.
    CONSTRAINT credit_account_customer_uq UNIQUE (customer_id),
    CONSTRAINT credit_account_status_ck CHECK (status IN ('ACTIVE', 'FROZEN')),
    CONSTRAINT credit_account_basis_ck CHECK (limit_basis IN ('NEW_CUSTOMER_CAP')),
    CONSTRAINT credit_account_amounts_ck CHECK (limit_fen >= 0 AND used_fen >= 0),
    CONSTRAINT credit_account_frozen_ck CHECK ((status = 'FROZEN') = (frozen_reason IS NOT NULL))
);
CREATE INDEX credit_account_newest_ix ON credit_account (opened_at, id);
CREATE INDEX credit_account_status_ix ON credit_account (status, opened_at, id);
CREATE INDEX credit_account_department_ix ON credit_account (department_id, opened_at, id);
CREATE INDEX credit_account_owner_ix ON credit_account (owner_id, opened_at, id);
CREATE INDEX credit_account_customer_number_ix ON credit_account (customer_number);
