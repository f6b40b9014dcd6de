CREATE TABLE trade_record (
    id               uuid           NOT NULL,
    customer_id      uuid           NOT NULL,
    order_number     text           NOT NULL,
    sold_on          date           NOT NULL,
    product_code     text,
    product_name     text           NOT NULL,
    region_code      text           NOT NULL,
    quantity         numeric(15, 3) NOT NULL,
    amount_fen       bigint         NOT NULL,
    cost_fen         bigint         NOT NULL,
    source           text           NOT NULL,
    source_key       text           NOT NULL,
    reverses_id      uuid,
    reversal_reason  text,
    batch_id         uuid           NOT NULL,
    recorded_at      timestamptz    NOT NULL,
    recorded_by_id   uuid           NOT NULL,
    recorded_by_name text           NOT NULL,
    CONSTRAINT trade_record_pk PRIMARY KEY (id),
    CONSTRAINT trade_record_source_uq UNIQUE (source, source_key),
    CONSTRAINT trade_record_reverses_uq UNIQUE (reverses_id),
    CONSTRAINT trade_record_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT trade_record_reverses_fk FOREIGN KEY (reverses_id) REFERENCES trade_record (id),
    CONSTRAINT trade_record_reversal_ck CHECK ((reverses_id IS NULL) = (reversal_reason IS NULL)),
    CONSTRAINT trade_record_signs_ck CHECK (quantity <> 0 AND sign(quantity) * sign(amount_fen) >= 0
        AND sign(quantity) * sign(cost_fen) >= 0)
);
CREATE INDEX trade_record_day_ix ON trade_record (sold_on, id);
CREATE INDEX trade_record_customer_ix ON trade_record (customer_id, sold_on, id);
CREATE INDEX trade_record_product_ix ON trade_record (product_code, sold_on, id);
CREATE INDEX trade_record_region_ix ON trade_record (region_code, sold_on, id);
CREATE INDEX trade_record_order_ix ON trade_record (order_number);

-- What was booked is never edited; reversals correct it.
CREATE TRIGGER trade_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trade_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON trade_record FROM %I', app);
    END IF;
END $$;

-- The sums of a customer and month, kept with every record: a million records are never added up again. The revision only
-- grows; whoever has seen its sum over a period can tell whether anything was booked there since.
CREATE TABLE trade_month (
    customer_id uuid    NOT NULL,
    month       date    NOT NULL,
    records     integer NOT NULL,
    amount_fen  bigint  NOT NULL,
    cost_fen    bigint  NOT NULL,
    revision    bigint  NOT NULL,
    CONSTRAINT trade_month_pk PRIMARY KEY (customer_id, month),
    CONSTRAINT trade_month_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT trade_month_first_ck CHECK (extract(day FROM month) = 1)
);
CREATE INDEX trade_month_month_ix ON trade_month (month, customer_id) INCLUDE (amount_fen, revision);

-- The value class; only an approved classification run writes it.
ALTER TABLE customer ADD COLUMN value_class text;
ALTER TABLE customer ADD CONSTRAINT customer_value_class_ck CHECK (value_class IN ('A', 'B', 'C'));
CREATE INDEX customer_value_class_ix ON customer (value_class, established_at, id) WHERE value_class IS NOT NULL;

CREATE TABLE classification_run (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    period_from      date        NOT NULL,
    period_to        date        NOT NULL,
    note             text,
    policy_version   integer     NOT NULL,
    a_until_percent  integer     NOT NULL,
    b_until_percent  integer     NOT NULL,
    top_percent      integer     NOT NULL,
    customers        integer     NOT NULL,
    buyers           integer     NOT NULL,
    in_a             integer     NOT NULL,
    in_b             integer     NOT NULL,
    in_c             integer     NOT NULL,
    changes          integer     NOT NULL,
    large_customers  integer     NOT NULL,
    large_fen        bigint      NOT NULL,
    total_fen        bigint      NOT NULL,
    period_revision  bigint      NOT NULL,
    proposed_by_id   uuid        NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by_id    uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    decision_reason  text,
    applied          integer,
    skipped          integer,
    CONSTRAINT classification_run_pk PRIMARY KEY (id),
    CONSTRAINT classification_run_number_uq UNIQUE (number),
    CONSTRAINT classification_run_status_ck
        CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'OUTDATED')),
    CONSTRAINT classification_run_period_ck CHECK (period_from < period_to),
    CONSTRAINT classification_run_decided_ck CHECK ((status = 'PROPOSED') = (decided_at IS NULL)),
    CONSTRAINT classification_run_applied_ck CHECK ((status = 'APPROVED') = (applied IS NOT NULL)),
    -- Who proposes the classes does not approve them (S1-63).
    CONSTRAINT classification_run_two_people_ck
        CHECK (status NOT IN ('APPROVED', 'REJECTED') OR decided_by_id <> proposed_by_id)
);
CREATE INDEX classification_run_newest_ix ON classification_run (proposed_at, id);
CREATE INDEX classification_run_status_ix ON classification_run (status, proposed_at, id);

CREATE TABLE classification_row (
    run_id         uuid    NOT NULL,
    customer_id    uuid    NOT NULL,
    rank           integer NOT NULL,
    customer_type  text    NOT NULL,
    amount_fen     bigint  NOT NULL,
    share_bp       integer NOT NULL,
    cumulative_fen bigint  NOT NULL,
    cumulative_bp  integer NOT NULL,
    value_class    text    NOT NULL,
    former_class   text,
    large          boolean NOT NULL,
    outcome        text    NOT NULL,
    CONSTRAINT classification_row_pk PRIMARY KEY (run_id, customer_id),
    CONSTRAINT classification_row_rank_uq UNIQUE (run_id, rank),
    CONSTRAINT classification_row_run_fk FOREIGN KEY (run_id) REFERENCES classification_run (id),
    CONSTRAINT classification_row_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT classification_row_class_ck CHECK (value_class IN ('A', 'B', 'C')),
    CONSTRAINT classification_row_former_ck CHECK (former_class IN ('A', 'B', 'C')),
    CONSTRAINT classification_row_outcome_ck CHECK (outcome IN ('PROPOSED', 'APPLIED', 'KEPT', 'SKIPPED'))
);
CREATE INDEX classification_row_customer_ix ON classification_row (customer_id, run_id);

-- Files as they stood, for good. Everything that was in the file is in one column of one row per customer and time.
CREATE TABLE archive_snapshot (
    id              uuid        NOT NULL,
    customer_id     uuid        NOT NULL,
    kind            text        NOT NULL,
    period          text        NOT NULL,
    period_from     date        NOT NULL,
    period_to       date        NOT NULL,
    value_class     text,
    completeness    integer     NOT NULL,
    records         integer     NOT NULL,
    amount_fen      bigint      NOT NULL,
    reason          text,
    policy_version  integer     NOT NULL,
    taken_at        timestamptz NOT NULL,
    taken_by_id     uuid        NOT NULL,
    taken_by_name   text        NOT NULL,
    file            jsonb       NOT NULL,
    CONSTRAINT archive_snapshot_pk PRIMARY KEY (id),
    CONSTRAINT archive_snapshot_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT archive_snapshot_kind_ck CHECK (kind IN ('HALF_YEAR', 'EXTRA')),
    CONSTRAINT archive_snapshot_reason_ck CHECK ((kind = 'EXTRA') = (reason IS NOT NULL)),
    CONSTRAINT archive_snapshot_class_ck CHECK (value_class IN ('A', 'B', 'C'))
);
-- One for each customer and half year, however many instances of the service look after it.
CREATE UNIQUE INDEX archive_snapshot_period_uq ON archive_snapshot (customer_id, period) WHERE kind = 'HALF_YEAR';
CREATE INDEX archive_snapshot_newest_ix ON archive_snapshot (taken_at, id);
CREATE INDEX archive_snapshot_customer_ix ON archive_snapshot (customer_id, taken_at, id);
