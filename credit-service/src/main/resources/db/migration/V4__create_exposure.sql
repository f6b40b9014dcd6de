-- What of each limit is taken. The row is changed by single statements that look and write at once (ADR 10); Hibernate does not
-- know it, so that nobody writes back what somebody else has changed meanwhile.
CREATE TABLE exposure (
    account_id   uuid   NOT NULL,
    -- Null: no limit of its own (class A); the company line holds all the same.
    limit_fen    bigint,
    reserved_fen bigint NOT NULL,
    owed_fen     bigint NOT NULL,
    -- What is owed beyond the limit because the limit was lowered or a payment was taken back; a reservation never adds to it.
    excess_fen   bigint NOT NULL,
    -- Why nothing may be reserved at present.
    blocks       text[] NOT NULL,
    CONSTRAINT exposure_pk PRIMARY KEY (account_id),
    CONSTRAINT exposure_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT exposure_amounts_ck CHECK (limit_fen >= 0 AND reserved_fen >= 0 AND owed_fen >= 0 AND excess_fen >= 0),
    CONSTRAINT exposure_within_limit_ck CHECK (reserved_fen + owed_fen <= limit_fen + excess_fen),
    CONSTRAINT exposure_blocks_ck CHECK (blocks <@ ARRAY ['FROZEN', 'FILE_CLOSED', 'SHIPMENT_STOPPED'])
);

-- Every movement, with what the account stood at afterwards: the sum of the movements is the exposure, and any past moment can be read.
CREATE TABLE exposure_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY,
    account_id   uuid        NOT NULL,
    movement     text        NOT NULL,
    business_key text        NOT NULL,
    reserved_by  bigint      NOT NULL,
    owed_by      bigint      NOT NULL,
    limit_fen    bigint,
    reserved_fen bigint      NOT NULL,
    owed_fen     bigint      NOT NULL,
    excess_fen   bigint      NOT NULL,
    moved_at     timestamptz NOT NULL,
    CONSTRAINT exposure_entry_pk PRIMARY KEY (id),
    CONSTRAINT exposure_entry_account_fk FOREIGN KEY (account_id) REFERENCES exposure (account_id),
    -- The same reservation, shipment or payment is booked once, whoever tries again.
    CONSTRAINT exposure_entry_key_uq UNIQUE (business_key),
    CONSTRAINT exposure_entry_movement_ck
        CHECK (movement IN ('OPENED', 'LIMIT_SET', 'RESERVED', 'FREED', 'SHIPPED', 'SETTLED', 'RESTORED'))
);
CREATE INDEX exposure_entry_account_ix ON exposure_entry (account_id, id);

INSERT INTO exposure (account_id, limit_fen, reserved_fen, owed_fen, excess_fen, blocks)
SELECT id, limit_fen, 0, 0, 0, ARRAY(SELECT b FROM (VALUES ('FROZEN', status = 'FROZEN'), ('FILE_CLOSED', customer_file <> 'ACTIVE')) v (b, holds) WHERE holds)
FROM credit_account;
INSERT INTO exposure_entry (account_id, movement, business_key, reserved_by, owed_by, limit_fen, reserved_fen, owed_fen, excess_fen, moved_at)
SELECT id, 'OPENED', 'account/' || id || '/opened', 0, 0, limit_fen, 0, 0, 0, opened_at FROM credit_account;

ALTER TABLE credit_account
    DROP CONSTRAINT credit_account_amounts_ck,
    DROP CONSTRAINT credit_account_basis_ck,
    DROP COLUMN used_fen,
    ALTER COLUMN limit_fen DROP NOT NULL,
    ADD CONSTRAINT credit_account_limit_ck CHECK (limit_fen >= 0 AND (limit_fen IS NULL) = (limit_basis = 'CLASS_A')),
    ADD CONSTRAINT credit_account_basis_ck CHECK (limit_basis IN ('NEW_CUSTOMER_CAP', 'CLASS_A', 'CLASS_B', 'CLASS_C'));

-- 赊销警戒线: all receivables together, as a share of the company's assets. One row; everybody who sells on credit locks it last.
CREATE TABLE company_line (
    id             smallint NOT NULL,
    month          text,
    assets_fen     bigint,
    line_fen       bigint,
    warn_fen       bigint,
    used_fen       bigint   NOT NULL,
    policy_version integer  NOT NULL,
    CONSTRAINT company_line_pk PRIMARY KEY (id),
    CONSTRAINT company_line_one_ck CHECK (id = 1),
    CONSTRAINT company_line_amounts_ck CHECK (assets_fen >= 0 AND line_fen >= 0 AND warn_fen >= 0 AND used_fen >= 0),
    CONSTRAINT company_line_stated_ck CHECK ((month IS NULL) = (assets_fen IS NULL) AND (month IS NULL) = (line_fen IS NULL)
        AND (month IS NULL) = (warn_fen IS NULL))
);
INSERT INTO company_line (id, used_fen, policy_version) VALUES (1, 0, 0);

CREATE TABLE asset_statement (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    month          text        NOT NULL,
    assets_fen     bigint      NOT NULL,
    note           text,
    stated_by_id   uuid        NOT NULL,
    stated_by_name text        NOT NULL,
    stated_at      timestamptz NOT NULL,
    corrected_at   timestamptz,
    CONSTRAINT asset_statement_pk PRIMARY KEY (id),
    CONSTRAINT asset_statement_month_uq UNIQUE (month),
    CONSTRAINT asset_statement_month_ck CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    CONSTRAINT asset_statement_assets_ck CHECK (assets_fen >= 0)
);
