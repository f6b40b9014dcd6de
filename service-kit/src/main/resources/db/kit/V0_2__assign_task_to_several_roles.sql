-- Some work may be done by any of several roles, and some not by one certain person of them.
ALTER TABLE task
    ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
    ADD COLUMN except_staff_id uuid;
UPDATE task SET roles = ARRAY[role] WHERE role IS NOT NULL;
DROP INDEX task_role_ix;
ALTER TABLE task
    DROP CONSTRAINT task_assigned_ck,
    DROP COLUMN role;
ALTER TABLE task ADD CONSTRAINT task_assigned_ck CHECK (roles <> '{}' OR staff_id IS NOT NULL);
CREATE INDEX task_roles_ix ON task USING gin (roles) WHERE closed_at IS NULL;
