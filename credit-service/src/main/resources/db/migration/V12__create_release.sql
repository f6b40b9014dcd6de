CREATE TABLE release (
    id                   uuid        NOT NULL,
    version              bigint      NOT NULL,
    number               text        NOT NULL,
    status               text        NOT NULL,
    account_id           uuid        NOT NULL,
    customer_id          uuid        NOT NULL,
    customer_number      text        NOT NULL,
    contract_id          uuid        NOT NULL,
    contract_number      text        NOT NULL,
    salesperson_id       uuid        NOT NULL,
    salesperson_name     text        NOT NULL,
    customer_name        text        NOT NULL,
    settlement_unit      text        NOT NULL,
    formalities_complete boolean     NOT NULL,
    signatory            text        NOT NULL,
    represented          text,
    remark               text,
    amount_fen           bigint      NOT NULL,
    call_result          text,
    call_note            text,
    called_by_id         uuid,
    called_by_name       text,
    called_at            timestamptz,
    -- What was checked, and how the customer stood, when it was decided; never written again.
    checks               jsonb       NOT NULL,
    standing             jsonb,
    amendments           jsonb       NOT NULL,
    applied_by_id        uuid        NOT NULL,
    applied_by_name      text        NOT NULL,
    applied_at           timestamptz NOT NULL,
    decided_by_id        uuid,
    decided_by_name      text,
    decided_at           timestamptz,
    issued_at            timestamptz,
    expires_at           timestamptz,
    waiver_reason        text,
    waiver_conditions    text,
    waiver_until         timestamptz,
    waiver_by_id         uuid,
    waiver_by_name       text,
    waiver_at            timestamptz,
    waiver_policy        integer,
    source_key           text,
    shipped_on           date,
    shipped_fen          bigint,
    dispatched_by_id     uuid,
    dispatched_by_name   text,
    dispatched_at        timestamptz,
    closed_at            timestamptz,
    closed_reason        text,
    CONSTRAINT release_pk PRIMARY KEY (id),
    CONSTRAINT release_number_uq UNIQUE (number),
    CONSTRAINT release_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT release_contract_fk FOREIGN KEY (contract_id) REFERENCES credit_contract (id),
    -- A shipment is told once, by whatever name its teller has for it.
    CONSTRAINT release_source_key_uq UNIQUE (source_key),
    CONSTRAINT release_status_ck
        CHECK (status IN ('APPLIED', 'HELD', 'ISSUED', 'REFUSED', 'SHIPPED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT release_call_ck CHECK (call_result IN ('CONFIRMED', 'DENIED', 'UNREACHABLE')),
    CONSTRAINT release_amount_ck CHECK (amount_fen > 0),
    -- Applicant, checker and whoever lets it pass are three people (S1-63).
    CONSTRAINT release_three_people_ck CHECK (applied_by_id <> decided_by_id AND waiver_by_id <> applied_by_id
        AND waiver_by_id <> decided_by_id),
    CONSTRAINT release_issued_ck CHECK (status NOT IN ('ISSUED', 'SHIPPED', 'EXPIRED') OR (issued_at IS NOT NULL
        AND expires_at IS NOT NULL)),
    CONSTRAINT release_shipped_ck CHECK ((status = 'SHIPPED') = (shipped_fen IS NOT NULL) AND shipped_fen > 0
        AND shipped_fen <= amount_fen)
);
CREATE INDEX release_newest_ix ON release (applied_at, id);
CREATE INDEX release_status_ix ON release (status, applied_at, id);
CREATE INDEX release_customer_ix ON release (customer_id, applied_at, id);
CREATE INDEX release_contract_ix ON release (contract_id, applied_at, id);
CREATE INDEX release_account_ix ON release (account_id, status, applied_at);

CREATE TABLE release_line (
    release_id       uuid           NOT NULL,
    line             integer        NOT NULL,
    product_code     text           NOT NULL,
    product_name     text           NOT NULL,
    region_code      text           NOT NULL,
    packing          text           NOT NULL,
    transport        text           NOT NULL,
    quantity         numeric(12, 3) NOT NULL,
    unit_price_fen   bigint         NOT NULL,
    amount_fen       bigint         NOT NULL,
    list_price_fen   bigint,
    approval_id      uuid,
    approval_number  text,
    shipped_quantity numeric(12, 3),
    CONSTRAINT release_line_pk PRIMARY KEY (release_id, line),
    CONSTRAINT release_line_release_fk FOREIGN KEY (release_id) REFERENCES release (id),
    CONSTRAINT release_line_approval_fk FOREIGN KEY (approval_id) REFERENCES price_approval (id),
    CONSTRAINT release_line_quantity_ck CHECK (quantity > 0 AND shipped_quantity >= 0 AND shipped_quantity <= quantity)
);
CREATE INDEX release_line_approval_ix ON release_line (approval_id);

-- Accounts whose held releases are looked at again. No key to the account: its lock is what whoever asks holds.
CREATE TABLE release_recheck (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    account_id uuid        NOT NULL,
    asked_at   timestamptz NOT NULL,
    CONSTRAINT release_recheck_pk PRIMARY KEY (id)
);
