-- 信用恶化措施: what a customer whose credit has become worse must give (S1-46).
CREATE TABLE credit_measure (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    status                    text        NOT NULL,
    account_id                uuid        NOT NULL,
    customer_id               uuid        NOT NULL,
    kind                      text        NOT NULL,
    reason                    text        NOT NULL,
    most_fen                  bigint,
    most_per                  text,
    proposed_by_id            uuid        NOT NULL,
    proposed_by_name          text        NOT NULL,
    proposed_by_department_id uuid,
    proposed_at               timestamptz NOT NULL,
    document                  text,
    party                     text,
    amount_fen                bigint,
    valid_until               date,
    put_by_id                 uuid,
    put_by_name               text,
    put_at                    timestamptz,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_reason           text,
    CONSTRAINT credit_measure_pk PRIMARY KEY (id),
    CONSTRAINT credit_measure_number_uq UNIQUE (number),
    CONSTRAINT credit_measure_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT credit_measure_status_ck CHECK (status IN ('REQUIRED', 'IN_PLACE', 'EXPIRED', 'LIFTED')),
    CONSTRAINT credit_measure_kind_ck CHECK (kind IN ('GUARANTOR', 'JOINT_GUARANTOR', 'DEPOSIT', 'NOTARISATION',
        'REDUCED_SUPPLY', 'SHIPMENT_LIMIT', 'COLLATERAL')),
    CONSTRAINT credit_measure_supply_ck CHECK ((kind IN ('REDUCED_SUPPLY', 'SHIPMENT_LIMIT')) = (most_fen IS NOT NULL)
        AND (most_fen IS NULL) = (most_per IS NULL) AND most_per IN ('RELEASE', 'MONTH') AND most_fen >= 0),
    CONSTRAINT credit_measure_lifted_ck CHECK ((status = 'LIFTED') = (decided_at IS NOT NULL)
        AND decided_by_id <> proposed_by_id AND decided_by_id <> put_by_id)
);
CREATE UNIQUE INDEX credit_measure_standing_uq ON credit_measure (account_id, kind) WHERE status <> 'LIFTED';
CREATE INDEX credit_measure_account_ix ON credit_measure (account_id, proposed_at, id);
CREATE INDEX credit_measure_newest_ix ON credit_measure (proposed_at, id);
CREATE INDEX credit_measure_status_ix ON credit_measure (status, proposed_at, id);

-- 资信监控: what was seen at a customer (S3-09), and the signs of a new one (S1-54). Never changed, only looked at.
CREATE TABLE credit_observation (
    id                        uuid        NOT NULL,
    version                   bigint      NOT NULL,
    number                    text        NOT NULL,
    status                    text        NOT NULL,
    account_id                uuid        NOT NULL,
    customer_id               uuid        NOT NULL,
    item                      text        NOT NULL,
    severity                  text        NOT NULL,
    words                     text        NOT NULL,
    observed_on               date        NOT NULL,
    big_first_order           boolean,
    no_questions              boolean,
    agrees_to_everything      boolean,
    proposed_by_id            uuid        NOT NULL,
    proposed_by_name          text        NOT NULL,
    proposed_by_department_id uuid,
    proposed_at               timestamptz NOT NULL,
    outcome                   text,
    decided_by_id             uuid,
    decided_by_name           text,
    decided_at                timestamptz,
    decision_reason           text,
    CONSTRAINT credit_observation_pk PRIMARY KEY (id),
    CONSTRAINT credit_observation_number_uq UNIQUE (number),
    CONSTRAINT credit_observation_account_fk FOREIGN KEY (account_id) REFERENCES credit_account (id),
    CONSTRAINT credit_observation_status_ck CHECK (status IN ('OPEN', 'NOTED', 'REVIEWED')),
    CONSTRAINT credit_observation_item_ck CHECK (item IN ('OPERATION', 'OPERATOR_CONDUCT', 'OFFICE_ATMOSPHERE',
        'PURCHASING', 'LITIGATION', 'CRISIS', 'NEW_CUSTOMER')),
    CONSTRAINT credit_observation_severity_ck CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH')),
    CONSTRAINT credit_observation_outcome_ck CHECK (outcome IN ('NOTHING', 'RE_RATE', 'MEASURES')
        AND (status = 'REVIEWED') = (outcome IS NOT NULL)),
    CONSTRAINT credit_observation_signals_ck CHECK ((item = 'NEW_CUSTOMER') = (big_first_order IS NOT NULL))
);
CREATE INDEX credit_observation_account_ix ON credit_observation (account_id, proposed_at, id);
CREATE INDEX credit_observation_newest_ix ON credit_observation (proposed_at, id);
CREATE INDEX credit_observation_serious_ix ON credit_observation (account_id, observed_on) WHERE severity = 'HIGH';
