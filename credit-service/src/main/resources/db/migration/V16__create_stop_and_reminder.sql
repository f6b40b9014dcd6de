-- 停止发货: one open stop per account; each reason for it is a row of its own, with the receivables that must be paid to end it.
CREATE TABLE shipment_stop (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    status            text        NOT NULL,
    account_id        uuid        NOT NULL,
    customer_id       uuid        NOT NULL,
    stopped_at        timestamptz NOT NULL,
    stopped_by_name   text        NOT NULL,
    requested_by_id   uuid,
    requested_by_name text,
    requested_reason  text,
    exception_until   date,
    decided_by_name   text,
    decided_at        timestamptz,
    lifted_at         timestamptz,
    lifted_by_name    text,
    lifted_reason     text,
    CONSTRAINT shipment_stop_pk PRIMARY KEY (id),
    CONSTRAINT shipment_stop_number_uq UNIQUE (number),
    CONSTRAINT shipment_stop_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT shipment_stop_status_ck CHECK (status IN ('STOPPED', 'EXCEPTION_REQUESTED', 'EXCEPTION', 'LIFTED')),
    CONSTRAINT shipment_stop_lifted_ck CHECK ((status = 'LIFTED') = (lifted_at IS NOT NULL)),
    CONSTRAINT shipment_stop_exception_ck CHECK (status NOT IN ('EXCEPTION_REQUESTED', 'EXCEPTION')
        OR exception_until IS NOT NULL AND requested_by_id IS NOT NULL)
);
CREATE UNIQUE INDEX shipment_stop_open_uq ON shipment_stop (account_id) WHERE status <> 'LIFTED';
CREATE INDEX shipment_stop_newest_ix ON shipment_stop (stopped_at, id);

CREATE TABLE shipment_stop_cause (
    id             uuid        NOT NULL,
    stop_id        uuid        NOT NULL,
    trigger        text        NOT NULL,
    source_id      uuid        NOT NULL,
    source_number  text        NOT NULL,
    receivable_ids uuid[]      NOT NULL,
    words          text,
    caused_by_name text        NOT NULL,
    caused_at      timestamptz NOT NULL,
    CONSTRAINT shipment_stop_cause_pk PRIMARY KEY (id),
    CONSTRAINT shipment_stop_cause_stop_fk FOREIGN KEY (stop_id) REFERENCES shipment_stop (id),
    CONSTRAINT shipment_stop_cause_uq UNIQUE (stop_id, trigger, source_id),
    CONSTRAINT shipment_stop_cause_trigger_ck CHECK (trigger IN ('PROMISE_BROKEN', 'DECLARED_UNABLE', 'UNCOLLECTED', 'BY_HAND'))
);

-- 付款提示书面通知, with the receivables it names.
CREATE TABLE payment_reminder (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    account_id       uuid        NOT NULL,
    customer_id      uuid        NOT NULL,
    sent_on          date        NOT NULL,
    channel          text        NOT NULL,
    sent_by_id       uuid        NOT NULL,
    sent_by_name     text        NOT NULL,
    amount_fen       bigint      NOT NULL,
    promised_on      date,
    answer_words     text,
    answered_by_name text,
    answered_on      date,
    CONSTRAINT payment_reminder_pk PRIMARY KEY (id),
    CONSTRAINT payment_reminder_number_uq UNIQUE (number),
    CONSTRAINT payment_reminder_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT payment_reminder_status_ck CHECK (status IN ('SENT', 'PROMISED', 'UNABLE', 'DISPUTED', 'KEPT', 'BROKEN')),
    CONSTRAINT payment_reminder_channel_ck CHECK (channel IN ('LETTER', 'FAX', 'EMAIL', 'IN_PERSON')),
    CONSTRAINT payment_reminder_promised_ck CHECK (status <> 'PROMISED' OR promised_on IS NOT NULL)
);
CREATE INDEX payment_reminder_newest_ix ON payment_reminder (sent_on, id);
CREATE INDEX payment_reminder_account_ix ON payment_reminder (account_id, sent_on);

CREATE TABLE payment_reminder_item (
    reminder_id   uuid   NOT NULL,
    receivable_id uuid   NOT NULL,
    fen           bigint NOT NULL,
    CONSTRAINT payment_reminder_item_pk PRIMARY KEY (reminder_id, receivable_id),
    CONSTRAINT payment_reminder_item_reminder_fk FOREIGN KEY (reminder_id) REFERENCES payment_reminder (id),
    CONSTRAINT payment_reminder_item_receivable_fk FOREIGN KEY (receivable_id) REFERENCES receivable (id)
);
CREATE INDEX payment_reminder_item_receivable_ix ON payment_reminder_item (receivable_id);

-- 催款通知单: proposed by the calendar at the levels of the policy, sent by credit control.
CREATE TABLE demand_notice (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    number        text        NOT NULL,
    status        text        NOT NULL,
    account_id    uuid        NOT NULL,
    customer_id   uuid        NOT NULL,
    level         integer     NOT NULL,
    amount_fen    bigint      NOT NULL,
    overdue_since date        NOT NULL,
    breach_on     date        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    issued_on     date,
    channel       text,
    issued_by_name text,
    CONSTRAINT demand_notice_pk PRIMARY KEY (id),
    CONSTRAINT demand_notice_number_uq UNIQUE (number),
    CONSTRAINT demand_notice_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT demand_notice_status_ck CHECK (status IN ('PROPOSED', 'ISSUED', 'DROPPED')),
    CONSTRAINT demand_notice_issued_ck CHECK ((status = 'ISSUED') = (issued_on IS NOT NULL))
);
CREATE UNIQUE INDEX demand_notice_proposed_uq ON demand_notice (account_id) WHERE status = 'PROPOSED';
CREATE INDEX demand_notice_newest_ix ON demand_notice (proposed_at, id);

CREATE TABLE demand_notice_item (
    notice_id     uuid   NOT NULL,
    receivable_id uuid   NOT NULL,
    fen           bigint NOT NULL,
    CONSTRAINT demand_notice_item_pk PRIMARY KEY (notice_id, receivable_id),
    CONSTRAINT demand_notice_item_notice_fk FOREIGN KEY (notice_id) REFERENCES demand_notice (id),
    CONSTRAINT demand_notice_item_receivable_fk FOREIGN KEY (receivable_id) REFERENCES receivable (id)
);
