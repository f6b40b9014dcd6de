-- A customer that came with an import begins its filing with the import, and many begin with one.
ALTER TABLE filing DROP CONSTRAINT filing_registration_fk;
ALTER TABLE filing DROP CONSTRAINT filing_registration_uq;
CREATE UNIQUE INDEX filing_registration_uq ON filing (registration_id) WHERE registration_number NOT LIKE 'DR-%';
ALTER TABLE filing ADD CONSTRAINT filing_import_ck CHECK (registration_number NOT LIKE 'DR-%' OR customer_id IS NOT NULL);

-- Those that came before got none, and nobody could hand one in. It needs the calendar, a number and its place in the journal,
-- which the service has and the database has not: the rows below have it opened one by one.
INSERT INTO due_row (id, kind, subject_id, due_at)
SELECT gen_random_uuid(), 'filing.open-imported', c.id, now() FROM customer c
WHERE c.registration_number LIKE 'DR-%' AND c.status IN ('ACTIVE', 'SEALED');
