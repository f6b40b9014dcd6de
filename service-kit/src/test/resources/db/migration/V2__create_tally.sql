CREATE TABLE tally (
    id      uuid    NOT NULL,
    version bigint  NOT NULL,
    counter integer NOT NULL,
    applied integer NOT NULL,
    CONSTRAINT tally_pk PRIMARY KEY (id)
);
