-- 信用评审: a grade with everything it was computed from. The newest approved one is the customer's grade.
CREATE TABLE credit_rating (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    status                    text        NOT NULL,
    account_id                uuid        NOT NULL,
    customer_id               uuid        NOT NULL,
    investigation_id          uuid        NOT NULL,
    investigation_number      text        NOT NULL,
    grade                     text        NOT NULL,
    previous_grade            text,
    score_bp                  integer     NOT NULL,
    supply_refused            boolean     NOT NULL,
    policy_version            integer     NOT NULL,
    inputs                    jsonb,
    explanation               jsonb,
    note                      text,
    proposed_by_id            uuid        NOT NULL,
    proposed_by_name          text        NOT NULL,
    proposed_by_department_id uuid,
    proposed_at               timestamptz NOT NULL,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_reason           text,
    CONSTRAINT credit_rating_pk PRIMARY KEY (id),
    CONSTRAINT credit_rating_number_uq UNIQUE (number),
    CONSTRAINT credit_rating_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT credit_rating_investigation_fk FOREIGN KEY (investigation_id) REFERENCES investigation (id),
    CONSTRAINT credit_rating_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT credit_rating_grade_ck CHECK (grade IN ('A', 'B', 'C') AND previous_grade IN ('A', 'B', 'C')),
    CONSTRAINT credit_rating_score_ck CHECK (score_bp BETWEEN 0 AND 10000),
    -- Whoever is refused any supply is a C (S1-52).
    CONSTRAINT credit_rating_refused_ck CHECK (NOT supply_refused OR grade = 'C'),
    CONSTRAINT credit_rating_decided_ck CHECK ((status = 'PROPOSED') = (decided_at IS NULL)),
    CONSTRAINT credit_rating_separation_ck CHECK (status NOT IN ('APPROVED', 'REJECTED') OR decided_by_id <> proposed_by_id)
);
CREATE UNIQUE INDEX credit_rating_open_uq ON credit_rating (account_id) WHERE status = 'PROPOSED';
CREATE INDEX credit_rating_account_ix ON credit_rating (account_id, status, decided_at);
CREATE INDEX credit_rating_newest_ix ON credit_rating (proposed_at, id);
CREATE INDEX credit_rating_status_ix ON credit_rating (status, proposed_at, id);

-- 授信额度: every change of a limit, proposed and decided.
CREATE TABLE limit_change (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    status                    text        NOT NULL,
    account_id                uuid        NOT NULL,
    customer_id               uuid        NOT NULL,
    kind                      text        NOT NULL,
    former_fen                bigint,
    former_basis              text        NOT NULL,
    wanted_fen                bigint,
    wanted_basis              text        NOT NULL,
    ends_on                   date,
    rating_id                 uuid,
    reason                    text        NOT NULL,
    policy_version            integer     NOT NULL,
    proposed_by_id            uuid        NOT NULL,
    proposed_by_name          text        NOT NULL,
    proposed_by_department_id uuid,
    proposed_at               timestamptz NOT NULL,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_reason           text,
    ended_at                  timestamptz,
    CONSTRAINT limit_change_pk PRIMARY KEY (id),
    CONSTRAINT limit_change_number_uq UNIQUE (number),
    CONSTRAINT limit_change_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT limit_change_rating_fk FOREIGN KEY (rating_id) REFERENCES credit_rating (id),
    CONSTRAINT limit_change_status_ck CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDED')),
    CONSTRAINT limit_change_kind_ck CHECK (kind IN ('BY_GRADE', 'RAISE', 'LOWER', 'TEMPORARY')),
    CONSTRAINT limit_change_former_ck CHECK (former_basis IN ('NEW_CUSTOMER_CAP', 'CLASS_A', 'CLASS_B', 'CLASS_C')
        AND (former_fen IS NULL) = (former_basis = 'CLASS_A')),
    CONSTRAINT limit_change_wanted_ck CHECK (wanted_basis IN ('NEW_CUSTOMER_CAP', 'CLASS_A', 'CLASS_B', 'CLASS_C')
        AND (wanted_fen IS NULL) = (wanted_basis = 'CLASS_A')),
    CONSTRAINT limit_change_temporary_ck CHECK ((kind = 'TEMPORARY') = (ends_on IS NOT NULL)
        AND (kind = 'TEMPORARY' OR status <> 'ENDED') AND (status = 'ENDED') = (ended_at IS NOT NULL)),
    CONSTRAINT limit_change_separation_ck CHECK (status NOT IN ('APPROVED', 'REJECTED') OR decided_by_id <> proposed_by_id)
);
CREATE UNIQUE INDEX limit_change_open_uq ON limit_change (account_id) WHERE status = 'PROPOSED';
CREATE UNIQUE INDEX limit_change_temporary_uq ON limit_change (account_id) WHERE kind = 'TEMPORARY' AND status = 'APPROVED';
CREATE INDEX limit_change_account_ix ON limit_change (account_id, proposed_at, id);
CREATE INDEX limit_change_newest_ix ON limit_change (proposed_at, id);
CREATE INDEX limit_change_status_ix ON limit_change (status, proposed_at, id);
