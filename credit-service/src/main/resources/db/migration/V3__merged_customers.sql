ALTER TABLE credit_account
    DROP CONSTRAINT credit_account_customer_file_ck,
    ADD CONSTRAINT credit_account_customer_file_ck CHECK (customer_file IN ('ACTIVE', 'MERGED', 'SEALED', 'DESTROYED')
        AND (customer_file <> 'DESTROYED' OR customer_name = customer_number));
