-- Which departments have to check their files in a month, since when they know, and until when (S4-29).
CREATE TABLE archive_check_due (
    id              uuid        NOT NULL,
    department_id   uuid        NOT NULL,
    department_name text        NOT NULL,
    month           date        NOT NULL,
    due_at          timestamptz NOT NULL,
    CONSTRAINT archive_check_due_pk PRIMARY KEY (id),
    CONSTRAINT archive_check_due_month_uq UNIQUE (month, department_id),
    CONSTRAINT archive_check_due_month_ck CHECK (extract(day FROM month) = 1)
);

CREATE TABLE archive_check (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    number          text        NOT NULL,
    status          text        NOT NULL,
    department_id   uuid        NOT NULL,
    department_name text        NOT NULL,
    month           date        NOT NULL,
    seed            text        NOT NULL,
    population      integer     NOT NULL,
    sample_size     integer     NOT NULL,
    share_percent   integer     NOT NULL,
    policy_version  integer     NOT NULL,
    due_at          timestamptz NOT NULL,
    drawn_by_id     uuid        NOT NULL,
    drawn_by_name   text        NOT NULL,
    drawn_at        timestamptz NOT NULL,
    completed_at    timestamptz,
    CONSTRAINT archive_check_pk PRIMARY KEY (id),
    CONSTRAINT archive_check_number_uq UNIQUE (number),
    CONSTRAINT archive_check_month_uq UNIQUE (department_id, month),
    CONSTRAINT archive_check_month_ck CHECK (extract(day FROM month) = 1),
    CONSTRAINT archive_check_status_ck CHECK (status IN ('IN_PROGRESS', 'COMPLETED')),
    CONSTRAINT archive_check_size_ck CHECK (sample_size BETWEEN 1 AND population),
    CONSTRAINT archive_check_completed_ck CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL))
);
CREATE INDEX archive_check_newest_ix ON archive_check (drawn_at, id);
CREATE INDEX archive_check_by_month_ix ON archive_check (month, department_id);

-- The request that corrects a file is named by its number and no foreign key: a destruction locks requests before checks.
CREATE TABLE archive_check_item (
    id                    uuid        NOT NULL,
    version               bigint      NOT NULL,
    check_id              uuid        NOT NULL,
    check_number          text        NOT NULL,
    place                 integer     NOT NULL,
    status                text        NOT NULL,
    customer_id           uuid        NOT NULL,
    customer_number       text        NOT NULL,
    customer_name         text        NOT NULL,
    department_id         uuid        NOT NULL,
    department_name       text        NOT NULL,
    owner_id              uuid        NOT NULL,
    owner_name            text        NOT NULL,
    judged_by_id          uuid,
    judged_by_name        text,
    judged_at             timestamptz,
    field                 text,
    finding               text,
    due_at                timestamptz,
    overdue_at            timestamptz,
    answer                text,
    change_request_id     uuid,
    change_request_number text,
    answered_by_id        uuid,
    answered_by_name      text,
    answered_at           timestamptz,
    last_reason           text,
    settled_by_name       text,
    settled_at            timestamptz,
    dropped_because       text,
    CONSTRAINT archive_check_item_pk PRIMARY KEY (id),
    CONSTRAINT archive_check_item_place_uq UNIQUE (check_id, place),
    CONSTRAINT archive_check_item_customer_uq UNIQUE (check_id, customer_id),
    CONSTRAINT archive_check_item_check_fk FOREIGN KEY (check_id) REFERENCES archive_check (id),
    CONSTRAINT archive_check_item_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT archive_check_item_status_ck CHECK (status IN
        ('SAMPLED', 'OK', 'FINDING', 'OVERDUE', 'ANSWERED', 'CORRECTED', 'DROPPED')),
    CONSTRAINT archive_check_item_finding_ck
        CHECK (status NOT IN ('FINDING', 'OVERDUE', 'ANSWERED', 'CORRECTED') OR due_at IS NOT NULL),
    CONSTRAINT archive_check_item_overdue_ck CHECK (status <> 'OVERDUE' OR overdue_at IS NOT NULL),
    CONSTRAINT archive_check_item_corrected_ck CHECK (status <> 'CORRECTED' OR settled_at IS NOT NULL),
    -- Nobody judges the file they look after (S1-63).
    CONSTRAINT archive_check_item_judge_ck CHECK (judged_by_id IS DISTINCT FROM owner_id),
    CONSTRAINT archive_check_item_dropped_ck CHECK ((status = 'DROPPED') = (dropped_because IS NOT NULL)
        AND (dropped_because IN ('SEALED', 'MERGED', 'DESTROYED')))
);
CREATE INDEX archive_check_item_due_ix ON archive_check_item (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX archive_check_item_customer_ix ON archive_check_item (customer_id);
CREATE INDEX archive_check_item_owner_ix ON archive_check_item (owner_id, status);

-- The people of the company, as the gateway has told of them: who is there, in which department, and whether still.
CREATE TABLE staff_member (
    id            uuid    NOT NULL,
    name          text    NOT NULL,
    department_id uuid    NOT NULL,
    roles         text[]  NOT NULL,
    enabled       boolean NOT NULL,
    CONSTRAINT staff_member_pk PRIMARY KEY (id)
);
CREATE INDEX staff_member_name_ix ON staff_member (name, id);
CREATE TABLE staff_department (
    id   uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT staff_department_pk PRIMARY KEY (id)
);

CREATE TABLE violation (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    status            text        NOT NULL,
    kind              text        NOT NULL,
    source            text        NOT NULL,
    attempt           text,
    person_id         uuid        NOT NULL,
    person_name       text        NOT NULL,
    department_id     uuid        NOT NULL,
    department_name   text        NOT NULL,
    decider           text        NOT NULL,
    subject_type      text,
    subject_id        uuid,
    subject_number    text,
    customer_id       uuid,
    customer_number   text,
    customer_name     text,
    happened_on       date        NOT NULL,
    evidence          text,
    attempts          integer     NOT NULL,
    last_attempt_at   timestamptz,
    reported_by_id    uuid,
    reported_by_name  text        NOT NULL,
    reported_at       timestamptz NOT NULL,
    decided_by_id     uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    decision_note     text,
    penalty_fen       bigint,
    dismissal         boolean,
    policy_version    integer,
    CONSTRAINT violation_pk PRIMARY KEY (id),
    CONSTRAINT violation_number_uq UNIQUE (number),
    CONSTRAINT violation_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT violation_status_ck CHECK (status IN ('REPORTED', 'CONFIRMED', 'DISMISSED')),
    CONSTRAINT violation_kind_ck CHECK (kind IN ('UNAUDITED_CHANGE', 'FORGED_CARD')),
    CONSTRAINT violation_source_ck CHECK (source IN ('SOFTWARE', 'PERSON')),
    CONSTRAINT violation_decider_ck CHECK (decider IN ('DEPT_MANAGER', 'GENERAL_MANAGER')),
    CONSTRAINT violation_attempt_ck CHECK ((source = 'SOFTWARE') = (attempt IS NOT NULL)
        AND (source = 'SOFTWARE') = (reported_by_id IS NULL) AND (attempt IS NULL OR attempts > 0)),
    CONSTRAINT violation_attempts_ck CHECK (attempts >= 0),
    CONSTRAINT violation_customer_ck CHECK ((customer_id IS NULL) = (customer_number IS NULL)
        AND (customer_id IS NULL) = (customer_name IS NULL)),
    CONSTRAINT violation_decided_ck CHECK ((status = 'REPORTED') = (decided_at IS NULL)
        AND (status = 'REPORTED') = (decided_by_id IS NULL)),
    CONSTRAINT violation_penalty_ck CHECK ((status = 'CONFIRMED') = (penalty_fen IS NOT NULL AND dismissal IS NOT NULL)),
    -- Neither the person concerned nor who reported it decides (S1-63).
    CONSTRAINT violation_people_ck CHECK (decided_by_id IS DISTINCT FROM person_id OR decided_by_id IS NULL),
    CONSTRAINT violation_reporter_ck CHECK (reported_by_id IS NULL OR decided_by_id IS DISTINCT FROM reported_by_id)
);
-- Once per person, record and day; whoever tries again is counted there.
CREATE UNIQUE INDEX violation_attempt_uq ON violation (person_id, subject_id, happened_on) WHERE source = 'SOFTWARE';
CREATE INDEX violation_newest_ix ON violation (reported_at, id);
CREATE INDEX violation_customer_ix ON violation (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX violation_department_ix ON violation (department_id, reported_at, id);
CREATE INDEX violation_person_ix ON violation (person_id, reported_at, id);
