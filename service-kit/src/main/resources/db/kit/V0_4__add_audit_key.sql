-- What a trail says is kept encrypted under a key of its own; destroying the key makes it unreadable and breaks no chain.
ALTER TABLE journal_head ADD COLUMN audit_key bytea;
