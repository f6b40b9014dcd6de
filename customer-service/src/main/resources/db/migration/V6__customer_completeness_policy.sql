-- Under which version of the policy the completeness was counted; -1 for files nobody has counted yet.
ALTER TABLE customer ADD COLUMN completeness_policy integer NOT NULL DEFAULT -1;
CREATE INDEX customer_completeness_policy_ix ON customer (completeness_policy);
CREATE INDEX customer_completeness_ix ON customer (completeness, id);
