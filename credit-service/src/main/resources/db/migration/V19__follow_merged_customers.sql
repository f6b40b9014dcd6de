-- Whose file the customer's own goes on in; what this account still owes counts there as well.
ALTER TABLE credit_account
    ADD COLUMN merged_into_customer_id uuid,
    ADD CONSTRAINT credit_account_merged_ck CHECK (merged_into_customer_id <> customer_id);
CREATE INDEX credit_account_merged_ix ON credit_account (merged_into_customer_id)
    WHERE merged_into_customer_id IS NOT NULL;
