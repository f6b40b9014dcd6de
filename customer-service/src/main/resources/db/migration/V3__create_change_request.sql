-- The lines of the card become one document: which there are is said by the catalogue in code, and a line more is no migration.
ALTER TABLE customer ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
UPDATE customer SET details = jsonb_strip_nulls(jsonb_build_object(
    'marketArea', market_area, 'salesAbility', sales_ability, 'potential', potential, 'concept', concept,
    'direction', direction, 'policy', policy, 'features', features, 'salesResults', sales_results,
    'marketShare', market_share, 'competitiveness', competitiveness, 'marketPosition', market_position,
    'competitorRelation', competitor_relation, 'businessRelation', business_relation, 'cooperation', cooperation,
    'registeredCapital', registered_capital, 'annualTurnover', annual_turnover, 'employees', employees,
    'premises', premises, 'salesActivity', sales_activity, 'problems', problems, 'strategy', strategy,
    'outlook', outlook, 'image', image, 'reputation', reputation, 'financialStatus', financial_status,
    'creditStatus', credit_status));
ALTER TABLE customer
    DROP COLUMN market_area, DROP COLUMN sales_ability, DROP COLUMN potential, DROP COLUMN concept,
    DROP COLUMN direction, DROP COLUMN policy, DROP COLUMN features, DROP COLUMN sales_results,
    DROP COLUMN market_share, DROP COLUMN competitiveness, DROP COLUMN market_position,
    DROP COLUMN competitor_relation, DROP COLUMN business_relation, DROP COLUMN cooperation,
    DROP COLUMN registered_capital, DROP COLUMN annual_turnover, DROP COLUMN employees, DROP COLUMN premises,
    DROP COLUMN sales_activity, DROP COLUMN problems, DROP COLUMN strategy, DROP COLUMN outlook, DROP COLUMN image,
    DROP COLUMN reputation, DROP COLUMN financial_status, DROP COLUMN credit_status;
ALTER TABLE customer ADD COLUMN entries jsonb NOT NULL DEFAULT '[]';
ALTER TABLE customer ADD COLUMN completeness integer NOT NULL DEFAULT 0;
ALTER TABLE customer ADD CONSTRAINT customer_completeness_ck CHECK (completeness BETWEEN 0 AND 100);
ALTER TABLE customer ADD COLUMN changed_at timestamptz;
UPDATE customer SET changed_at = established_at;
ALTER TABLE customer ALTER COLUMN changed_at SET NOT NULL;

ALTER TABLE customer_contact ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
-- The file keeps exactly one primary contact itself: its row is locked while it is changed, and the index would be broken for a
-- moment whenever the primary contact changes.
DROP INDEX customer_contact_primary_uq;

-- An established registration no longer holds the code, its customer does: a mistyped code that was corrected is free again.
DROP INDEX registration_company_code_uq;
CREATE UNIQUE INDEX registration_company_code_uq ON registration (company_code)
    WHERE company_code IS NOT NULL AND status IN ('SUBMITTED', 'TO_VERIFY', 'RETURNED');

-- What stood in a file before it was changed.
CREATE TABLE customer_former (
    customer_id uuid        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    file        jsonb       NOT NULL,
    CONSTRAINT customer_former_pk PRIMARY KEY (customer_id, valid_until),
    CONSTRAINT customer_former_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT customer_former_period_ck CHECK (valid_from < valid_until)
);

CREATE TABLE change_request (
    id                uuid        NOT NULL,
    version           bigint      NOT NULL,
    number            text        NOT NULL,
    status            text        NOT NULL,
    kind              text        NOT NULL,
    customer_id       uuid        NOT NULL,
    customer_number   text        NOT NULL,
    customer_name     text        NOT NULL,
    department_id     uuid        NOT NULL,
    department_name   text        NOT NULL,
    submitted_by_id   uuid        NOT NULL,
    submitted_by_name text        NOT NULL,
    reason            text        NOT NULL,
    evidence          text,
    lines             jsonb       NOT NULL,
    submitted_at      timestamptz NOT NULL,
    due_at            timestamptz,
    judged_by_id      uuid,
    judged_by_name    text,
    judged_at         timestamptz,
    executed_by_id    uuid,
    executed_by_name  text,
    executed_at       timestamptz,
    last_reason       text,
    CONSTRAINT change_request_pk PRIMARY KEY (id),
    CONSTRAINT change_request_number_uq UNIQUE (number),
    CONSTRAINT change_request_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT change_request_status_ck
        CHECK (status IN ('SUBMITTED', 'APPROVED', 'EXECUTED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT change_request_kind_ck CHECK (kind IN ('CHANGE', 'ERROR', 'INVOICE_TITLE')),
    CONSTRAINT change_request_executed_ck CHECK ((status = 'EXECUTED') = (executed_at IS NOT NULL)),
    -- Applicant, judge and executor are three people (S1-63).
    CONSTRAINT change_request_three_people_ck CHECK (submitted_by_id IS DISTINCT FROM judged_by_id
        AND submitted_by_id IS DISTINCT FROM executed_by_id
        AND (executed_by_id IS NULL OR executed_by_id IS DISTINCT FROM judged_by_id))
);
CREATE INDEX change_request_newest_ix ON change_request (submitted_at, id);
CREATE INDEX change_request_status_ix ON change_request (status, submitted_at, id);
CREATE INDEX change_request_customer_ix ON change_request (customer_id, submitted_at, id);
CREATE INDEX change_request_department_ix ON change_request (department_id, submitted_at, id);
CREATE INDEX change_request_submitter_ix ON change_request (submitted_by_id, submitted_at, id);
