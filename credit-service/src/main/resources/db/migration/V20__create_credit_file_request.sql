-- 信用档案保管人: who keeps the credit files, and who kept them before (S3-16).
CREATE TABLE credit_file_keeper (
    id                 uuid        NOT NULL,
    version            bigint      NOT NULL,
    staff_id           uuid        NOT NULL,
    staff_name         text        NOT NULL,
    reason             text        NOT NULL,
    designated_by_id   uuid        NOT NULL,
    designated_by_name text        NOT NULL,
    designated_at      timestamptz NOT NULL,
    relieved_at        timestamptz,
    CONSTRAINT credit_file_keeper_pk PRIMARY KEY (id),
    CONSTRAINT credit_file_keeper_relieved_ck CHECK (relieved_at >= designated_at)
);
-- One at a time.
CREATE UNIQUE INDEX credit_file_keeper_current_uq ON credit_file_keeper ((relieved_at IS NULL)) WHERE relieved_at IS NULL;
CREATE INDEX credit_file_keeper_newest_ix ON credit_file_keeper (designated_at, id);

-- 信用档案查阅申请: who asks to read whose credit file, until when, and what became of it (S3-17). Nothing is lent (S3-18).
CREATE TABLE credit_file_request (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    status                    text        NOT NULL,
    account_id                uuid        NOT NULL,
    customer_id               uuid        NOT NULL,
    applicant_id              uuid        NOT NULL,
    applicant_name            text        NOT NULL,
    applicant_department_id   uuid,
    applicant_department_name text,
    asked_for                 text        NOT NULL,
    purpose                   text        NOT NULL,
    days                      integer     NOT NULL,
    requested_at              timestamptz NOT NULL,
    policy_version            integer     NOT NULL,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_reason           text,
    open_until                timestamptz,
    ended_by_id               uuid,
    ended_by_name             text,
    ended_at                  timestamptz,
    end_reason                text,
    CONSTRAINT credit_file_request_pk PRIMARY KEY (id),
    CONSTRAINT credit_file_request_number_uq UNIQUE (number),
    CONSTRAINT credit_file_request_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT credit_file_request_status_ck CHECK (status IN ('REQUESTED', 'OPEN', 'REJECTED', 'WITHDRAWN', 'REVOKED',
        'EXPIRED')),
    CONSTRAINT credit_file_request_days_ck CHECK (days >= 1),
    CONSTRAINT credit_file_request_decided_ck CHECK ((status IN ('OPEN', 'REVOKED', 'EXPIRED')) = (decided_at IS NOT NULL)
        AND (decided_at IS NULL) = (open_until IS NULL) AND open_until > decided_at AND decided_by_id <> applicant_id),
    CONSTRAINT credit_file_request_ended_ck CHECK ((status IN ('REQUESTED', 'OPEN')) = (ended_at IS NULL))
);
-- A question is asked once.
CREATE UNIQUE INDEX credit_file_request_asked_uq ON credit_file_request (applicant_id, account_id) WHERE status = 'REQUESTED';
CREATE INDEX credit_file_request_open_ix ON credit_file_request (applicant_id, account_id) WHERE status = 'OPEN';
CREATE INDEX credit_file_request_newest_ix ON credit_file_request (requested_at, id);
CREATE INDEX credit_file_request_status_ix ON credit_file_request (status, requested_at, id);
CREATE INDEX credit_file_request_applicant_ix ON credit_file_request (applicant_id, requested_at, id);
CREATE INDEX credit_file_request_account_ix ON credit_file_request (account_id, requested_at, id);
