CREATE TABLE thing (
    id      uuid    NOT NULL,
    version bigint  NOT NULL,
    number  text    NOT NULL,
    name    text    NOT NULL,
    state   text    NOT NULL,
    counter integer NOT NULL,
    CONSTRAINT thing_pk PRIMARY KEY (id),
    CONSTRAINT thing_name_uq UNIQUE (name),
    CONSTRAINT thing_state_ck CHECK (state IN ('OPEN', 'CLOSED'))
);
