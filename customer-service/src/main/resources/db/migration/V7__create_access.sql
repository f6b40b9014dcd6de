-- Who asks for which file, who let them, and what became of a paper file that was lent.
CREATE TABLE access_request (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    kind                      text        NOT NULL,
    status                    text        NOT NULL,
    ground                    text        NOT NULL,
    approver                  text        NOT NULL,
    rule                      text        NOT NULL,
    customer_id               uuid        NOT NULL,
    customer_number           text        NOT NULL,
    customer_name             text        NOT NULL,
    customer_department_id    uuid        NOT NULL,
    customer_department_name  text        NOT NULL,
    applicant_id              uuid        NOT NULL,
    applicant_name            text        NOT NULL,
    applicant_department_id   uuid        NOT NULL,
    applicant_department_name text        NOT NULL,
    purpose                   text        NOT NULL,
    open_from                 timestamptz,
    open_until                timestamptz,
    requested_at              timestamptz NOT NULL,
    policy_version            integer     NOT NULL,
    consent_roles             text        NOT NULL,
    reviewed_by_id            uuid,
    reviewed_by_name          text,
    reviewed_at               timestamptz,
    review_note               text,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_note             text,
    lent_by_id                uuid,
    lent_by_name              text,
    lent_at                   timestamptz,
    lending_note              text,
    due_at                    timestamptz,
    overdue_at                timestamptz,
    ended_by_id               uuid,
    ended_by_name             text,
    ended_at                  timestamptz,
    end_note                  text,
    bar                       text,
    barred_at                 timestamptz,
    bar_lifted_by_id          uuid,
    bar_lifted_by_name        text,
    bar_lifted_at             timestamptz,
    bar_lifting_note          text,
    CONSTRAINT access_request_pk PRIMARY KEY (id),
    CONSTRAINT access_request_number_uq UNIQUE (number),
    CONSTRAINT access_request_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT access_request_kind_ck CHECK (kind IN ('VIEW', 'DETAIL', 'COPY', 'BORROW')),
    CONSTRAINT access_request_status_ck CHECK (status IN ('REQUESTED', 'REVIEWED', 'APPROVED', 'OPEN', 'OVERDUE', 'RETURNED',
        'LOST', 'REJECTED', 'WITHDRAWN', 'REVOKED', 'EXPIRED')),
    CONSTRAINT access_request_ground_ck CHECK (ground IN ('OWN_DEPARTMENT', 'OTHER_DEPARTMENT', 'ARCHIVED')),
    CONSTRAINT access_request_approver_ck CHECK (approver IN ('DEPT_MANAGER', 'GENERAL_MANAGER', 'DATA_ADMIN')),
    CONSTRAINT access_request_bar_ck CHECK (bar IN ('LATE', 'LOST', 'DAMAGED')),
    CONSTRAINT access_request_period_ck CHECK ((kind = 'BORROW') = (open_from IS NULL)
        AND (open_from IS NULL) = (open_until IS NULL) AND open_from < open_until),
    CONSTRAINT access_request_separation_ck CHECK (decided_by_id <> applicant_id AND reviewed_by_id <> applicant_id
        AND reviewed_by_id <> decided_by_id)
);
-- One paper file is in one pair of hands.
CREATE UNIQUE INDEX access_request_lent_uq ON access_request (customer_id)
    WHERE kind = 'BORROW' AND status IN ('OPEN', 'OVERDUE');
-- The same question is asked once until it is answered.
CREATE UNIQUE INDEX access_request_asked_uq ON access_request (applicant_id, customer_id, kind)
    WHERE status IN ('REQUESTED', 'REVIEWED');
CREATE INDEX access_request_grant_ix ON access_request (applicant_id, open_until)
    WHERE status = 'OPEN' AND kind <> 'BORROW';
CREATE INDEX access_request_bar_ix ON access_request (applicant_id) WHERE bar IS NOT NULL AND bar_lifted_at IS NULL;
CREATE INDEX access_request_newest_ix ON access_request (requested_at, id);
CREATE INDEX access_request_status_ix ON access_request (status, requested_at, id);
CREATE INDEX access_request_customer_ix ON access_request (customer_id, requested_at, id);
CREATE INDEX access_request_applicant_ix ON access_request (applicant_id, requested_at, id);
CREATE INDEX access_request_department_ix ON access_request (customer_department_id, requested_at, id);

CREATE TABLE access_request_consent (
    access_request_id uuid        NOT NULL,
    role              text        NOT NULL,
    staff_id          uuid        NOT NULL,
    staff_name        text        NOT NULL,
    given_at          timestamptz NOT NULL,
    CONSTRAINT access_request_consent_pk PRIMARY KEY (access_request_id, role),
    CONSTRAINT access_request_consent_person_uq UNIQUE (access_request_id, staff_id),
    CONSTRAINT access_request_consent_request_fk FOREIGN KEY (access_request_id) REFERENCES access_request (id)
);

-- 查阅记录: who looked at whose file. Written with the audit entry of the same moment, which stays the proof; this copy has
-- the columns and indexes that the audit trail, a chain per record, can't have.
CREATE TABLE file_access (
    id              uuid        NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL,
    customer_id     uuid,
    subject_type    text        NOT NULL,
    subject_id      uuid        NOT NULL,
    subject_number  text        NOT NULL,
    subject_name    text        NOT NULL,
    staff_id        uuid        NOT NULL,
    staff_name      text        NOT NULL,
    department_id   uuid,
    department_name text,
    purpose         text,
    request_id      uuid,
    request_number  text,
    CONSTRAINT file_access_pk PRIMARY KEY (id),
    CONSTRAINT file_access_kind_ck CHECK (kind IN ('VIEW', 'REVEAL', 'COPY')),
    CONSTRAINT file_access_subject_ck CHECK (subject_type IN ('customer', 'registration'))
);
CREATE INDEX file_access_newest_ix ON file_access (at, id);
CREATE INDEX file_access_kind_ix ON file_access (kind, at, id);
CREATE INDEX file_access_customer_ix ON file_access (customer_id, at, id);
CREATE INDEX file_access_staff_ix ON file_access (staff_id, at, id);
CREATE TRIGGER file_access_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON file_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON file_access FROM %I', app);
    END IF;
END $$;

-- Who looked before this table was there is in the audit trail.
INSERT INTO file_access (id, at, kind, customer_id, subject_type, subject_id, subject_number, subject_name, staff_id,
    staff_name, purpose)
SELECT gen_random_uuid(), a.at, upper(a.action), c.id, 'customer', c.id, c.number, c.name, a.actor_id, a.actor_name, a.reason
FROM audit_entry a JOIN customer c ON c.id = a.agg_id
WHERE a.agg_type = 'customer' AND a.action IN ('view', 'reveal')
UNION ALL
SELECT gen_random_uuid(), a.at, 'VIEW', r.customer_id, 'registration', r.id, r.number, r.name, a.actor_id, a.actor_name,
    a.reason
FROM audit_entry a JOIN registration r ON r.id = a.agg_id
WHERE a.agg_type = 'registration' AND a.action = 'view';
