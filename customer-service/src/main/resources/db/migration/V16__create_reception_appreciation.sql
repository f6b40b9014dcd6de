CREATE TABLE duty_week (
    id            uuid   NOT NULL,
    version       bigint NOT NULL,
    department_id uuid   NOT NULL,
    monday        date   NOT NULL,
    days          jsonb  NOT NULL,
    CONSTRAINT duty_week_pk PRIMARY KEY (id),
    CONSTRAINT duty_week_department_uq UNIQUE (department_id, monday),
    CONSTRAINT duty_week_monday_ck CHECK (extract(isodow FROM monday) = 1)
);

CREATE TABLE reception (
    id                       uuid        NOT NULL,
    version                  bigint      NOT NULL,
    number                   text        NOT NULL,
    status                   text        NOT NULL,
    received_by_id           uuid        NOT NULL,
    received_by_name         text        NOT NULL,
    desk_id                  uuid        NOT NULL,
    desk_name                text        NOT NULL,
    received_at              timestamptz NOT NULL,
    visitor_name             text        NOT NULL,
    visitor_phone            text        NOT NULL,
    company                  text,
    matter                   text,
    contacted_before         boolean     NOT NULL,
    named_as                 text,
    named_id                 uuid,
    referred                 boolean     NOT NULL,
    referrer                 text,
    referrer_customer_id     uuid,
    designated_id            uuid,
    outcome                  text        NOT NULL,
    owner_id                 uuid        NOT NULL,
    owner_name               text        NOT NULL,
    department_id            uuid        NOT NULL,
    department_name          text        NOT NULL,
    host_id                  uuid        NOT NULL,
    host_name                text        NOT NULL,
    grounds                  jsonb       NOT NULL,
    known_kind               text,
    known_id                 uuid,
    known_number             text,
    policy_version           integer     NOT NULL,
    due_at                   timestamptz NOT NULL,
    accepted_at              timestamptz,
    corrections              integer     NOT NULL,
    correction_reason        text,
    corrected_by_id          uuid,
    corrected_by_name        text,
    corrected_from_name      text,
    registration_id          uuid,
    registration_number      text,
    customer_id              uuid,
    customer_number          text,
    name_key                 text        NOT NULL,
    name_core                text        NOT NULL,
    search_terms             tsvector    NOT NULL,
    CONSTRAINT reception_pk PRIMARY KEY (id),
    CONSTRAINT reception_number_uq UNIQUE (number),
    CONSTRAINT reception_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
    CONSTRAINT reception_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT reception_status_ck CHECK (status IN ('ASSIGNED', 'ACCEPTED', 'REGISTERED', 'CONNECTED')),
    CONSTRAINT reception_outcome_ck CHECK (outcome IN ('TO_MANAGER', 'DUTY', 'DESIGNATED')),
    CONSTRAINT reception_known_ck CHECK (known_kind IN ('CUSTOMER', 'REGISTRATION')
        AND (known_kind IS NULL) = (known_id IS NULL) AND (known_id IS NULL) = (known_number IS NULL)),
    CONSTRAINT reception_designated_ck CHECK (designated_id IS NULL OR referred),
    CONSTRAINT reception_corrected_ck CHECK ((corrections > 0) = (corrected_by_id IS NOT NULL)
        AND (corrections > 0) = (correction_reason IS NOT NULL)),
    -- Nobody gives a customer to themselves.
    CONSTRAINT reception_beneficiary_ck CHECK (corrected_by_id IS DISTINCT FROM owner_id OR corrections = 0),
    CONSTRAINT reception_registered_ck CHECK (status <> 'REGISTERED' OR registration_id IS NOT NULL),
    CONSTRAINT reception_connected_ck CHECK (status <> 'CONNECTED' OR customer_id IS NOT NULL OR registration_id IS NOT NULL)
);
CREATE INDEX reception_received_ix ON reception (received_at, id);
CREATE INDEX reception_status_ix ON reception (status, received_at, id);
CREATE INDEX reception_department_ix ON reception (department_id, received_at, id);
CREATE INDEX reception_host_ix ON reception (host_id, received_at, id);
CREATE INDEX reception_open_ix ON reception (visitor_phone) WHERE status IN ('ASSIGNED', 'ACCEPTED');
CREATE INDEX reception_customer_ix ON reception (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX reception_registration_ix ON reception (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX reception_search_ix ON reception USING gin (search_terms) WITH (fastupdate = off);

CREATE TABLE thank_you_event (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    number           text        NOT NULL,
    status           text        NOT NULL,
    name             text        NOT NULL,
    held_on          date        NOT NULL,
    place            text        NOT NULL,
    words            text,
    lists_due_at     timestamptz NOT NULL,
    planned_by_id    uuid        NOT NULL,
    planned_by_name  text        NOT NULL,
    planned_at       timestamptz NOT NULL,
    closed_at        timestamptz,
    held_at          timestamptz,
    attended         integer,
    late_lists       integer     NOT NULL,
    summary          text,
    last_reason      text,
    CONSTRAINT thank_you_event_pk PRIMARY KEY (id),
    CONSTRAINT thank_you_event_number_uq UNIQUE (number),
    CONSTRAINT thank_you_event_status_ck CHECK (status IN ('PLANNED', 'COLLECTING', 'CLOSED', 'HELD', 'CANCELLED')),
    CONSTRAINT thank_you_event_closed_ck CHECK (status NOT IN ('CLOSED', 'HELD') OR closed_at IS NOT NULL),
    CONSTRAINT thank_you_event_held_ck CHECK ((status = 'HELD') = (held_at IS NOT NULL)
        AND (held_at IS NULL) = (attended IS NULL)),
    CONSTRAINT thank_you_event_late_ck CHECK (late_lists >= 0)
);
CREATE INDEX thank_you_event_held_on_ix ON thank_you_event (held_on, id);
CREATE INDEX thank_you_event_status_ix ON thank_you_event (status, held_on, id);

CREATE TABLE guest_list (
    id                uuid   NOT NULL,
    version           bigint NOT NULL,
    event_id          uuid   NOT NULL,
    department_id     uuid   NOT NULL,
    department_name   text   NOT NULL,
    seats             integer,
    guests            integer NOT NULL,
    submitted_by_id   uuid,
    submitted_by_name text,
    submitted_at      timestamptz,
    late_at           timestamptz,
    CONSTRAINT guest_list_pk PRIMARY KEY (id),
    CONSTRAINT guest_list_department_uq UNIQUE (event_id, department_id),
    CONSTRAINT guest_list_event_fk FOREIGN KEY (event_id) REFERENCES thank_you_event (id),
    CONSTRAINT guest_list_seats_ck CHECK (seats > 0 AND guests >= 0 AND (seats IS NULL OR guests <= seats)),
    CONSTRAINT guest_list_submitted_ck CHECK ((submitted_at IS NULL) = (submitted_by_id IS NULL))
);

CREATE TABLE guest (
    id          uuid        NOT NULL,
    list_id     uuid        NOT NULL,
    event_id    uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    added_by_id uuid        NOT NULL,
    added_at    timestamptz NOT NULL,
    attended    boolean,
    impression  text,
    CONSTRAINT guest_pk PRIMARY KEY (id),
    CONSTRAINT guest_customer_uq UNIQUE (list_id, customer_id),
    CONSTRAINT guest_list_fk FOREIGN KEY (list_id) REFERENCES guest_list (id),
    CONSTRAINT guest_event_fk FOREIGN KEY (event_id) REFERENCES thank_you_event (id),
    CONSTRAINT guest_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id)
);
CREATE INDEX guest_event_ix ON guest (event_id, customer_id, added_at);
CREATE INDEX guest_customer_ix ON guest (customer_id);
