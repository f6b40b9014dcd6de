-- A workbook of customers on its way into the archive.
CREATE TABLE customer_import (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    status            text        NOT NULL,
    file_name         text        NOT NULL,
    file_id           uuid,
    reason            text        NOT NULL,
    department_id     uuid        NOT NULL,
    department_name   text        NOT NULL,
    submitted_by_id   uuid        NOT NULL,
    submitted_by_name text        NOT NULL,
    submitted_as      jsonb       NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    rows_total        integer     NOT NULL,
    rows_added        integer     NOT NULL,
    rows_changed      integer     NOT NULL,
    rows_same         integer     NOT NULL,
    rows_faulty       integer     NOT NULL,
    rows_written      integer     NOT NULL,
    rows_conflicting  integer     NOT NULL,
    rows_undone       integer     NOT NULL,
    rows_kept         integer     NOT NULL,
    judged_by_id      uuid,
    judged_by_name    text,
    judged_at         timestamptz,
    executed_by_id    uuid,
    executed_by_name  text,
    executed_as       jsonb,
    executed_at       timestamptz,
    undo_until        timestamptz,
    last_reason       text,
    failure           jsonb,
    changed_at        timestamptz NOT NULL,
    CONSTRAINT customer_import_pk PRIMARY KEY (id),
    CONSTRAINT customer_import_number_uq UNIQUE (number),
    CONSTRAINT customer_import_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT customer_import_status_ck CHECK (status IN ('CHECKING', 'CHECKED', 'SUBMITTED', 'APPROVED', 'RUNNING',
        'INTERRUPTED', 'DONE', 'UNDOING', 'UNDONE', 'REJECTED', 'CANCELLED', 'FAILED')),
    -- Submitter, judge and executor are three people (S1-63).
    CONSTRAINT customer_import_three_people_ck CHECK (submitted_by_id IS DISTINCT FROM judged_by_id
        AND submitted_by_id IS DISTINCT FROM executed_by_id
        AND (executed_by_id IS NULL OR executed_by_id IS DISTINCT FROM judged_by_id))
);
CREATE INDEX customer_import_newest_ix ON customer_import (uploaded_at, id);
CREATE INDEX customer_import_department_ix ON customer_import (department_id, uploaded_at, id);
CREATE INDEX customer_import_file_ix ON customer_import (changed_at) WHERE file_id IS NOT NULL;

-- What each row of the workbook would do, and has done. The content is forgotten when nothing can be taken back any more.
CREATE TABLE import_row (
    import_id   uuid    NOT NULL,
    row_number  integer NOT NULL,
    name        text,
    key         text,
    name_key    text,
    found       text    NOT NULL,
    faults      jsonb   NOT NULL,
    content     jsonb,
    customer_id uuid,
    outcome     text,
    CONSTRAINT import_row_pk PRIMARY KEY (import_id, row_number),
    CONSTRAINT import_row_import_fk FOREIGN KEY (import_id) REFERENCES customer_import (id),
    CONSTRAINT import_row_found_ck CHECK (found IN ('NEW', 'CHANGED', 'SAME', 'FAULTY')),
    CONSTRAINT import_row_outcome_ck CHECK (outcome IN ('WRITTEN', 'CONFLICT', 'UNDONE', 'KEPT'))
);
CREATE INDEX import_row_key_ix ON import_row (import_id, key);
CREATE INDEX import_row_open_ix ON import_row (import_id, found, customer_id, key)
    WHERE outcome IS NULL AND found IN ('NEW', 'CHANGED');
CREATE INDEX import_row_customer_ix ON import_row (customer_id) WHERE customer_id IS NOT NULL;

-- A file that came with an import goes back to the import, and many go back to one.
ALTER TABLE customer DROP CONSTRAINT customer_registration_uq;
CREATE UNIQUE INDEX customer_registration_uq ON customer (registration_id) WHERE registration_number NOT LIKE 'DR-%';
CREATE INDEX customer_import_ix ON customer (registration_id) WHERE registration_number LIKE 'DR-%';

-- A copy of a part of the archive.
CREATE TABLE customer_export (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    status            text        NOT NULL,
    filter            jsonb       NOT NULL,
    fields            jsonb       NOT NULL,
    unmasked          boolean     NOT NULL,
    purpose           text        NOT NULL,
    department_id     uuid        NOT NULL,
    department_name   text        NOT NULL,
    requested_by_id   uuid        NOT NULL,
    requested_by_name text        NOT NULL,
    requested_as      jsonb       NOT NULL,
    requested_at      timestamptz NOT NULL,
    approval_needed   boolean     NOT NULL,
    decided_by_id     uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    last_reason       text,
    row_count         integer     NOT NULL,
    file_id           uuid,
    ready_at          timestamptz,
    expires_at        timestamptz,
    downloads         integer     NOT NULL,
    downloaded_at     timestamptz,
    failure           text,
    CONSTRAINT customer_export_pk PRIMARY KEY (id),
    CONSTRAINT customer_export_number_uq UNIQUE (number),
    CONSTRAINT customer_export_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT customer_export_status_ck
        CHECK (status IN ('REQUESTED', 'RUNNING', 'READY', 'EXPIRED', 'REJECTED', 'CANCELLED', 'FAILED')),
    CONSTRAINT customer_export_file_ck CHECK ((status = 'READY') = (file_id IS NOT NULL)),
    -- Nobody permits a copy to himself (S2c-37).
    CONSTRAINT customer_export_separation_ck CHECK (decided_by_id IS DISTINCT FROM requested_by_id),
    CONSTRAINT customer_export_approved_ck
        CHECK (NOT approval_needed OR status NOT IN ('RUNNING', 'READY', 'EXPIRED', 'FAILED') OR decided_by_id IS NOT NULL)
);
CREATE INDEX customer_export_newest_ix ON customer_export (requested_at, id);
CREATE INDEX customer_export_applicant_ix ON customer_export (requested_by_id, requested_at, id);

-- Whose data a copy holds: the answer to "who saw this customer" is kept longer than the copy.
CREATE TABLE export_customer (
    export_id   uuid NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT export_customer_pk PRIMARY KEY (export_id, customer_id),
    CONSTRAINT export_customer_export_fk FOREIGN KEY (export_id) REFERENCES customer_export (id)
);
CREATE INDEX export_customer_customer_ix ON export_customer (customer_id);
