CREATE TABLE price_list (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    name             text        NOT NULL,
    valid_from       date        NOT NULL,
    valid_until      date,
    entries          integer     NOT NULL,
    proposed_by_id   uuid        NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by_id    uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    decision_reason  text,
    CONSTRAINT price_list_pk PRIMARY KEY (id),
    CONSTRAINT price_list_number_uq UNIQUE (number),
    CONSTRAINT price_list_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT price_list_period_ck CHECK (valid_until >= valid_from),
    CONSTRAINT price_list_four_eyes_ck CHECK (status <> 'APPROVED' OR decided_by_id <> proposed_by_id)
);
CREATE INDEX price_list_newest_ix ON price_list (proposed_at, id);
CREATE INDEX price_list_in_force_ix ON price_list (valid_from) WHERE status = 'APPROVED';

CREATE TABLE price_entry (
    id           uuid   NOT NULL,
    list_id      uuid   NOT NULL,
    region_code  text   NOT NULL,
    product_code text   NOT NULL,
    product_name text   NOT NULL,
    packing      text   NOT NULL,
    transport    text   NOT NULL,
    price_fen    bigint NOT NULL,
    CONSTRAINT price_entry_pk PRIMARY KEY (id),
    CONSTRAINT price_entry_list_fk FOREIGN KEY (list_id) REFERENCES price_list (id),
    CONSTRAINT price_entry_uq UNIQUE (list_id, product_code, packing, transport, region_code),
    CONSTRAINT price_entry_price_ck CHECK (price_fen > 0)
);

CREATE TABLE price_approval (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    number          text        NOT NULL,
    status          text        NOT NULL,
    account_id      uuid        NOT NULL,
    customer_id     uuid        NOT NULL,
    customer_number text        NOT NULL,
    customer_name   text        NOT NULL,
    region_code     text        NOT NULL,
    product_code    text        NOT NULL,
    packing         text        NOT NULL,
    transport       text        NOT NULL,
    price_fen       bigint      NOT NULL,
    quantity        integer     NOT NULL,
    valid_until     date        NOT NULL,
    list_price_fen  bigint,
    list_number     text,
    policy_version  integer     NOT NULL,
    reason          text        NOT NULL,
    applied_by_id   uuid        NOT NULL,
    applied_by_name text        NOT NULL,
    applied_at      timestamptz NOT NULL,
    decided_by_id   uuid,
    decided_by_name text,
    decided_at      timestamptz,
    decision_reason text,
    CONSTRAINT price_approval_pk PRIMARY KEY (id),
    CONSTRAINT price_approval_number_uq UNIQUE (number),
    CONSTRAINT price_approval_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT price_approval_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT price_approval_figures_ck CHECK (price_fen > 0 AND quantity > 0),
    CONSTRAINT price_approval_four_eyes_ck CHECK (status <> 'APPROVED' OR decided_by_id <> applied_by_id)
);
CREATE INDEX price_approval_newest_ix ON price_approval (applied_at, id);
CREATE INDEX price_approval_account_ix ON price_approval (account_id, product_code);
