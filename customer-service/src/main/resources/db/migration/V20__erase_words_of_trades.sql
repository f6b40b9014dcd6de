-- Why a sale was taken back may name the customer: the words go when the customer's file is destroyed, and only then.
DROP TRIGGER trade_record_append_only ON trade_record;
CREATE TRIGGER trade_record_append_only BEFORE DELETE OR TRUNCATE ON trade_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trade_record_kept BEFORE UPDATE ON trade_record
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept();
DO $$
DECLARE app text := regexp_replace(current_user, '_owner$', '_app');
BEGIN
    IF app <> current_user THEN
        EXECUTE format('GRANT UPDATE (reversal_reason) ON trade_record TO %I', app);
    END IF;
END $$;
