CREATE TABLE attachment (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    customer_id       uuid        NOT NULL,
    status            text        NOT NULL,
    kind              text        NOT NULL,
    note              text,
    visited_on        date,
    valid_until       date,
    change_request_id uuid,
    file_name         text        NOT NULL,
    file_type         text        NOT NULL,
    byte_size         bigint      NOT NULL,
    sha256            text        NOT NULL,
    replaces_id       uuid,
    added_at          timestamptz NOT NULL,
    added_by_id       uuid        NOT NULL,
    added_by_name     text        NOT NULL,
    ended_at          timestamptz,
    ended_by_id       uuid,
    ended_by_name     text,
    void_reason       text,
    CONSTRAINT attachment_pk PRIMARY KEY (id),
    CONSTRAINT attachment_customer_uq UNIQUE (customer_id, id),
    CONSTRAINT attachment_replaces_uq UNIQUE (replaces_id),
    CONSTRAINT attachment_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT attachment_change_request_fk FOREIGN KEY (change_request_id) REFERENCES change_request (id),
    -- A version takes the place of one of the same customer.
    CONSTRAINT attachment_replaces_fk FOREIGN KEY (customer_id, replaces_id) REFERENCES attachment (customer_id, id),
    CONSTRAINT attachment_status_ck CHECK (status IN ('CURRENT', 'REPLACED', 'VOIDED')),
    CONSTRAINT attachment_kind_ck CHECK (kind IN ('BUSINESS_LICENCE', 'ID_CARD', 'ORGANISATION_CODE', 'TAX_REGISTRATION',
        'VISIT_MATERIAL', 'CHANGE_EVIDENCE', 'OTHER')),
    CONSTRAINT attachment_file_type_ck CHECK (file_type IN ('PDF', 'PNG', 'JPEG', 'WEBP', 'DOCX', 'XLSX')),
    CONSTRAINT attachment_size_ck CHECK (byte_size BETWEEN 1 AND 10485760),
    CONSTRAINT attachment_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT attachment_visit_ck CHECK (kind <> 'VISIT_MATERIAL' OR visited_on IS NOT NULL),
    CONSTRAINT attachment_ended_ck CHECK ((status = 'CURRENT') = (ended_at IS NULL)),
    CONSTRAINT attachment_void_ck CHECK ((status = 'VOIDED') = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX attachment_same_file_uq ON attachment (customer_id, kind, sha256) WHERE status = 'CURRENT';
CREATE INDEX attachment_customer_ix ON attachment (customer_id, added_at, id);
CREATE INDEX attachment_change_request_ix ON attachment (change_request_id) WHERE change_request_id IS NOT NULL;

-- The bytes, by customer: deleting a customer's rows destroys them, and what is known of the files stays in attachment.
CREATE TABLE attachment_content (
    customer_id   uuid    NOT NULL,
    attachment_id uuid    NOT NULL,
    part          integer NOT NULL,
    bytes         bytea   NOT NULL,
    CONSTRAINT attachment_content_pk PRIMARY KEY (customer_id, attachment_id, part),
    CONSTRAINT attachment_content_attachment_fk FOREIGN KEY (customer_id, attachment_id)
        REFERENCES attachment (customer_id, id)
);
-- Pictures and archives are compressed already.
ALTER TABLE attachment_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE paper_document (
    id                 uuid        NOT NULL,
    version            bigint      NOT NULL,
    number             text        NOT NULL,
    customer_id        uuid        NOT NULL,
    status             text        NOT NULL,
    kind               text        NOT NULL,
    title              text        NOT NULL,
    copies             integer     NOT NULL,
    place              text        NOT NULL,
    holder_name        text,
    held_for           text,
    held_since         timestamptz,
    due_back_on        date,
    last_reason        text,
    registered_at      timestamptz NOT NULL,
    registered_by_id   uuid        NOT NULL,
    registered_by_name text        NOT NULL,
    CONSTRAINT paper_document_pk PRIMARY KEY (id),
    CONSTRAINT paper_document_number_uq UNIQUE (number),
    CONSTRAINT paper_document_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT paper_document_status_ck CHECK (status IN ('KEPT', 'OUT', 'LOST', 'REMOVED')),
    CONSTRAINT paper_document_kind_ck CHECK (kind IN ('REGISTRATION_FORM', 'ARCHIVE_FORM', 'LICENCE_COPY', 'CONTRACT',
        'LETTER', 'OTHER')),
    CONSTRAINT paper_document_copies_ck CHECK (copies > 0),
    -- Somebody has it: it is known who, and until when.
    CONSTRAINT paper_document_holding_ck CHECK (status <> 'OUT'
        OR holder_name IS NOT NULL AND held_for IS NOT NULL AND held_since IS NOT NULL AND due_back_on IS NOT NULL)
);
CREATE INDEX paper_document_customer_ix ON paper_document (customer_id, registered_at, id);
