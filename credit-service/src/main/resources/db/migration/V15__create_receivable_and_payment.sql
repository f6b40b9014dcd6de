-- 应收账款: what one customer owes for one shipment, or for what an older book says. The account's exposure row is locked before any
-- of its receivables is touched, so that the sum of the open ones is the account's owed amount in every commit.
CREATE TABLE receivable (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    account_id       uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    origin           text        NOT NULL,
    source_key       text        NOT NULL,
    release_id       uuid,
    release_number   text,
    contract_id      uuid,
    contract_number  text,
    amount_fen       bigint      NOT NULL,
    shipped_on       date        NOT NULL,
    due_on           date        NOT NULL,
    discount_until   date,
    discount_fen     bigint      NOT NULL,
    paid_fen         bigint      NOT NULL,
    discounted_fen   bigint      NOT NULL,
    written_off_fen  bigint      NOT NULL,
    disputed_fen     bigint      NOT NULL,
    salesperson_id   uuid        NOT NULL,
    salesperson_name text        NOT NULL,
    opened_at        timestamptz NOT NULL,
    overdue_at       timestamptz,
    breached_at      timestamptz,
    dunning_level    integer     NOT NULL,
    debt_class       text        NOT NULL,
    open_fen         bigint GENERATED ALWAYS AS (amount_fen - paid_fen - discounted_fen - written_off_fen) STORED,
    CONSTRAINT receivable_pk PRIMARY KEY (id),
    CONSTRAINT receivable_number_uq UNIQUE (number),
    -- The same shipment, or the same line of an old book, is owed once.
    CONSTRAINT receivable_source_uq UNIQUE (source_key),
    CONSTRAINT receivable_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT receivable_status_ck CHECK (status IN ('OPEN', 'PARTLY_PAID', 'PAID', 'WRITTEN_OFF')),
    CONSTRAINT receivable_origin_ck CHECK (origin IN ('SHIPMENT', 'OPENING')),
    CONSTRAINT receivable_class_ck CHECK (debt_class IN ('NORMAL', 'DULL', 'DEAD', 'BAD')),
    CONSTRAINT receivable_amounts_ck CHECK (amount_fen > 0 AND paid_fen >= 0 AND discounted_fen >= 0 AND written_off_fen >= 0
        AND disputed_fen >= 0 AND paid_fen + discounted_fen + written_off_fen <= amount_fen),
    CONSTRAINT receivable_open_ck CHECK ((paid_fen + discounted_fen + written_off_fen = amount_fen) = (status IN ('PAID', 'WRITTEN_OFF'))),
    CONSTRAINT receivable_discount_ck CHECK (discount_fen >= 0 AND discount_fen < amount_fen AND (discount_fen = 0) = (discount_until IS NULL))
);
CREATE INDEX receivable_account_ix ON receivable (account_id, due_on);
CREATE INDEX receivable_due_ix ON receivable (due_on, id);
CREATE INDEX receivable_open_ix ON receivable (due_on, id) WHERE status IN ('OPEN', 'PARTLY_PAID');
CREATE INDEX receivable_salesperson_ix ON receivable (salesperson_id, due_on, id);

-- 回款: money that finance has received, or a credit note that takes its place.
CREATE TABLE payment (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    kind             text        NOT NULL,
    account_id       uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    amount_fen       bigint      NOT NULL,
    allocated_fen    bigint      NOT NULL,
    received_on      date        NOT NULL,
    method           text        NOT NULL,
    reference        text,
    note             text,
    source           text        NOT NULL,
    source_key       text        NOT NULL,
    recorded_by_id   uuid        NOT NULL,
    recorded_by_name text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    reversed_on      date,
    reversed_by_name text,
    reversal_reason  text,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_number_uq UNIQUE (number),
    CONSTRAINT payment_source_uq UNIQUE (source, source_key),
    CONSTRAINT payment_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT payment_status_ck CHECK (status IN ('RECORDED', 'REVERSED')),
    CONSTRAINT payment_kind_ck CHECK (kind IN ('MONEY', 'CREDIT_NOTE')),
    CONSTRAINT payment_method_ck CHECK (method IN ('BANK_TRANSFER', 'CASH', 'CHEQUE', 'ACCEPTANCE_BILL', 'CREDIT_NOTE')),
    CONSTRAINT payment_amounts_ck CHECK (amount_fen > 0 AND allocated_fen >= 0 AND allocated_fen <= amount_fen),
    CONSTRAINT payment_reversed_ck CHECK ((status = 'REVERSED') = (reversed_on IS NOT NULL) AND (status <> 'REVERSED' OR allocated_fen = 0))
);
CREATE INDEX payment_account_ix ON payment (account_id, received_on);
CREATE INDEX payment_received_ix ON payment (received_on, id);

CREATE TABLE payment_allocation (
    id            uuid        NOT NULL,
    payment_id    uuid        NOT NULL,
    receivable_id uuid        NOT NULL,
    fen           bigint      NOT NULL,
    -- The cash discount that this payment earned.
    discount_fen  bigint      NOT NULL,
    allocated_at  timestamptz NOT NULL,
    allocated_on  date        NOT NULL,
    taken_back_on date,
    CONSTRAINT payment_allocation_pk PRIMARY KEY (id),
    CONSTRAINT payment_allocation_payment_fk FOREIGN KEY (payment_id) REFERENCES payment (id),
    CONSTRAINT payment_allocation_receivable_fk FOREIGN KEY (receivable_id) REFERENCES receivable (id),
    CONSTRAINT payment_allocation_amounts_ck CHECK (fen > 0 AND discount_fen >= 0)
);
CREATE INDEX payment_allocation_payment_ix ON payment_allocation (payment_id);
CREATE INDEX payment_allocation_receivable_ix ON payment_allocation (receivable_id);
