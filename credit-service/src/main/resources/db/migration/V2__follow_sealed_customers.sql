-- A customer whose file is sealed gets nothing more on credit; of a destroyed one the account keeps the number alone.
ALTER TABLE credit_account ADD COLUMN customer_file text NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE credit_account ADD CONSTRAINT credit_account_customer_file_ck
    CHECK (customer_file IN ('ACTIVE', 'SEALED', 'DESTROYED') AND (customer_file <> 'DESTROYED' OR customer_name = customer_number));
