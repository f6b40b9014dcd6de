-- Something that has to be done with a customer's file in a period. Whose task it is follows from whose the customer is.
CREATE TABLE duty (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    customer_id    uuid        NOT NULL,
    kind           text        NOT NULL,
    period         text        NOT NULL,
    status         text        NOT NULL,
    since          date        NOT NULL,
    due_at         timestamptz NOT NULL,
    policy_version integer     NOT NULL,
    opened_at      timestamptz NOT NULL,
    overdue_at     timestamptz,
    reminder_count integer     NOT NULL,
    reminded_at    timestamptz,
    subject        text,
    handed_over_at timestamptz,
    draft          text,
    needs_changed  boolean,
    words          text,
    source         text,
    evidence_id    uuid,
    done_at        timestamptz,
    done_by_id     uuid,
    done_by_name   text,
    CONSTRAINT duty_pk PRIMARY KEY (id),
    CONSTRAINT duty_customer_uq UNIQUE (customer_id, id),
    CONSTRAINT duty_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT duty_kind_ck CHECK (kind IN ('NEED_UPDATE', 'FILE_FORM', 'VERIFICATION', 'HANDOVER_DATA', 'VISIT')),
    CONSTRAINT duty_status_ck CHECK (status IN ('DUE', 'OVERDUE', 'DONE', 'WAIVED')),
    CONSTRAINT duty_overdue_ck CHECK (status <> 'OVERDUE' OR overdue_at IS NOT NULL),
    CONSTRAINT duty_done_ck CHECK ((status = 'DONE') = (done_at IS NOT NULL)),
    CONSTRAINT duty_reminders_ck CHECK (reminder_count >= 0),
    CONSTRAINT duty_needs_ck CHECK (needs_changed IS NULL OR kind = 'NEED_UPDATE'),
    CONSTRAINT duty_handover_ck CHECK ((kind = 'HANDOVER_DATA') = (handed_over_at IS NOT NULL))
);
-- One for each period, whoever opens it how often; what was waived does not count when the file is in use again.
CREATE UNIQUE INDEX duty_period_uq ON duty (customer_id, kind, period)
    WHERE status <> 'WAIVED' AND kind IN ('NEED_UPDATE', 'FILE_FORM', 'HANDOVER_DATA');
-- Those that count from the last time have no period of their own: one is open at a time.
CREATE UNIQUE INDEX duty_running_uq ON duty (customer_id, kind)
    WHERE status IN ('DUE', 'OVERDUE') AND kind IN ('VERIFICATION', 'VISIT');
CREATE INDEX duty_due_ix ON duty (due_at, id);
CREATE INDEX duty_status_ix ON duty (status, kind, due_at, id);
CREATE INDEX duty_customer_ix ON duty (customer_id, kind, due_at);

-- 《客户档案表》 as it was sent: what stood in the file then. Nobody changes it; only a destruction empties it.
CREATE TABLE duty_form (
    duty_id     uuid  NOT NULL,
    customer_id uuid  NOT NULL,
    file        jsonb NOT NULL,
    CONSTRAINT duty_form_pk PRIMARY KEY (duty_id),
    CONSTRAINT duty_form_duty_fk FOREIGN KEY (customer_id, duty_id) REFERENCES duty (customer_id, id)
);
CREATE TRIGGER duty_form_append_only BEFORE DELETE OR TRUNCATE ON duty_form
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 客户维护计划: what is planned for a customer in a year, version by version.
CREATE TABLE care_plan (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    customer_id       uuid        NOT NULL,
    year              integer     NOT NULL,
    revision          integer     NOT NULL,
    status            text        NOT NULL,
    lines             jsonb       NOT NULL,
    author_id         uuid        NOT NULL,
    author_name       text        NOT NULL,
    drafted_at        timestamptz NOT NULL,
    submitted_at      timestamptz,
    decided_by_id     uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    last_reason       text,
    ended_at          timestamptz,
    CONSTRAINT care_plan_pk PRIMARY KEY (id),
    CONSTRAINT care_plan_number_uq UNIQUE (number),
    CONSTRAINT care_plan_revision_uq UNIQUE (customer_id, year, revision),
    CONSTRAINT care_plan_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT care_plan_status_ck CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_FORCE', 'ENDED')),
    CONSTRAINT care_plan_year_ck CHECK (year BETWEEN 2000 AND 2100),
    -- Nobody approves the own plan.
    CONSTRAINT care_plan_approved_ck CHECK (status <> 'IN_FORCE' OR decided_by_id IS NOT NULL AND decided_by_id <> author_id),
    CONSTRAINT care_plan_ended_ck CHECK ((status = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX care_plan_in_force_uq ON care_plan (customer_id, year) WHERE status = 'IN_FORCE';
CREATE UNIQUE INDEX care_plan_drafted_uq ON care_plan (customer_id, year) WHERE status IN ('DRAFT', 'SUBMITTED', 'RETURNED');
CREATE INDEX care_plan_list_ix ON care_plan (year, drafted_at, id);
