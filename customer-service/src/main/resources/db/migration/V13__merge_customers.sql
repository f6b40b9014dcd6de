-- The second file of a company ends in favour of the first; nothing that was kept under it is moved or lost.
ALTER TABLE customer
    ADD COLUMN merged_into_id uuid,
    ADD COLUMN merged_at timestamptz,
    DROP CONSTRAINT customer_status_ck,
    ADD CONSTRAINT customer_status_ck CHECK (status IN ('ACTIVE', 'MERGED', 'SEALED', 'DESTROYED')),
    DROP CONSTRAINT customer_sealed_ck,
    ADD CONSTRAINT customer_sealed_ck CHECK ((status IN ('ACTIVE', 'MERGED')) = (sealed_at IS NULL)
        AND (sealed_at IS NULL) = (cooperation_ended_on IS NULL) AND (sealed_at IS NULL) = (archive_class IS NULL)),
    ADD CONSTRAINT customer_merged_into_fk FOREIGN KEY (merged_into_id) REFERENCES customer (id),
    ADD CONSTRAINT customer_merged_ck CHECK ((merged_into_id IS NULL) = (merged_at IS NULL)
        AND (status <> 'MERGED' OR merged_into_id IS NOT NULL) AND merged_into_id <> id);
CREATE INDEX customer_merged_into_ix ON customer (merged_into_id) WHERE merged_into_id IS NOT NULL;
-- The company's code goes with the company, to the file that is kept.
DROP INDEX customer_company_code_uq;
CREATE UNIQUE INDEX customer_company_code_uq ON customer (company_code)
    WHERE company_code IS NOT NULL AND status <> 'MERGED';

ALTER TABLE change_request
    ADD COLUMN absorbed_id uuid,
    ADD COLUMN absorbed_number text,
    DROP CONSTRAINT change_request_kind_ck,
    ADD CONSTRAINT change_request_kind_ck CHECK (kind IN ('CHANGE', 'ERROR', 'INVOICE_TITLE', 'MERGE')),
    ADD CONSTRAINT change_request_absorbed_fk FOREIGN KEY (absorbed_id) REFERENCES customer (id),
    ADD CONSTRAINT change_request_absorbed_ck CHECK ((kind = 'MERGE') = (absorbed_id IS NOT NULL)
        AND (absorbed_id IS NULL) = (absorbed_number IS NULL) AND absorbed_id IS DISTINCT FROM customer_id);
CREATE INDEX change_request_absorbed_ix ON change_request (absorbed_id) WHERE absorbed_id IS NOT NULL;
