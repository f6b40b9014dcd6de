package io.keguan.credit.exposure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.credit.exposure.domain.Movement;
import io.keguan.kit.sql.Sql;

/**
 * The exposures and their book. Every movement is one statement that looks, changes the account's row and writes the entry;
 * the entry's id is drawn while the row is locked, so that the entries of an account follow their commits.
 */
@ApplicationScoped
public class ExposureLedger {

    /** A reservation touches neither the limit nor the excess, so that the table's CHECK is a second lock on the same door. */
    private static final String RESERVE = """
            UPDATE exposure SET reserved_fen = reserved_fen + ?
            WHERE account_id = ? AND blocks = '{}' AND (limit_fen IS NULL OR reserved_fen + owed_fen + ? <= limit_fen)""";

    private static final String MOVE = """
            UPDATE exposure SET reserved_fen = reserved_fen + ?, owed_fen = owed_fen + ?,
                excess_fen = GREATEST(0, COALESCE(reserved_fen + ? + owed_fen + ? - limit_fen, 0))
            WHERE account_id = ?""";

    private static final String LIMIT = """
            UPDATE exposure SET limit_fen = CAST(? AS bigint),
                excess_fen = GREATEST(0, COALESCE(reserved_fen + owed_fen - CAST(? AS bigint), 0))
            WHERE account_id = ?""";

    private static final String ENTRY = """
            WITH moved AS (%s RETURNING *)
            INSERT INTO exposure_entry (account_id, movement, business_key, reserved_by, owed_by, limit_fen, reserved_fen,
                owed_fen, excess_fen, moved_at)
            SELECT account_id, ?, ?, ?, ?, limit_fen, reserved_fen, owed_fen, excess_fen, ? FROM moved""";

    private static final String SELECT = """
            SELECT e.limit_fen, e.reserved_fen, e.owed_fen, e.excess_fen, e.blocks, (
                SELECT COALESCE(sum(m.reserved_fen + m.owed_fen), 0) FROM credit_account kept
                JOIN credit_account a ON a.merged_into_customer_id = kept.customer_id
                JOIN exposure m ON m.account_id = a.id WHERE kept.id = e.account_id) AS merged_fen
            FROM exposure e WHERE e.account_id = ?""";

    private final DataSource database;
    private final Clock clock;

    public ExposureLedger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The account begins with nothing taken. */
    public void open(UUID accountId, Long limitFen, Instant at) {
        Sql.execute(database, """
                INSERT INTO exposure (account_id, limit_fen, reserved_fen, owed_fen, excess_fen, blocks)
                VALUES (?, ?, 0, 0, 0, '{}')""", accountId, limitFen);
        Sql.execute(database,
                """
                        INSERT INTO exposure_entry (account_id, movement, business_key, reserved_by, owed_by, limit_fen, reserved_fen,
                            owed_fen, excess_fen, moved_at) VALUES (?, 'OPENED', ?, 0, 0, ?, 0, 0, 0, ?)""",
                accountId,
                "account/" + accountId + "/opened", limitFen, at);
    }

    public Exposure of(UUID accountId) {
        return Sql.first(database, ExposureLedger::read, SELECT, accountId).orElseThrow();
    }

    /** The same, and nobody else moves it until the transaction ends. */
    public Exposure locked(UUID accountId) {
        return Sql.first(database, ExposureLedger::read, SELECT + " FOR UPDATE OF e", accountId).orElseThrow();
    }

    /** What the account stood at in a past moment; empty before it was opened. Blocks and merged accounts of the time are not part of it. */
    public Optional<Exposure> at(UUID accountId, Instant moment) {
        return Sql.first(database, ExposureLedger::read,
                """
                        SELECT limit_fen, reserved_fen, owed_fen, excess_fen, 0 AS merged_fen, CAST('{}' AS text[]) AS blocks FROM exposure_entry
                        WHERE account_id = ? AND moved_at <= ? ORDER BY id DESC LIMIT 1""",
                accountId, moment);
    }

    /**
     * Takes the amount if there is room and no block; says whether it did.
     *
     * @param mergedFen taken by merged accounts, which leaves less room here
     */
    public boolean reserve(UUID accountId, long fen, long mergedFen, String key) {
        return 1 == Sql.execute(database, ENTRY.formatted(RESERVE), fen, accountId, fen + mergedFen, Movement.RESERVED,
                key, fen,
                0L,
                clock.instant());
    }

    /** Moves the amounts whatever the limit says: what is given back, shipped, paid or owed again is a fact. */
    public void move(UUID accountId, Movement movement, long reservedBy, long owedBy, String key) {
        Sql.execute(database, ENTRY.formatted(MOVE), reservedBy, owedBy, reservedBy, owedBy, accountId, movement,
                key, reservedBy, owedBy, clock.instant());
    }

    public void limit(UUID accountId, Long limitFen, String key) {
        Sql.execute(database, ENTRY.formatted(LIMIT), limitFen, limitFen, accountId, Movement.LIMIT_SET, key, 0L, 0L,
                clock.instant());
    }

    /** Puts a block on the account or takes it off. */
    public void block(UUID accountId, CreditBlock block, boolean on) {
        Sql.execute(database, on
                ? "UPDATE exposure SET blocks = array_append(array_remove(blocks, ?), ?) WHERE account_id = ?"
                : "UPDATE exposure SET blocks = array_remove(array_remove(blocks, ?), ?) WHERE account_id = ?", block,
                block,
                accountId);
    }

    private static Exposure read(ResultSet row) throws SQLException {
        Set<CreditBlock> blocks = Arrays.stream((String[]) row.getArray("blocks").getArray()).map(CreditBlock::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Exposure(row.getObject("limit_fen", Long.class), row.getLong("reserved_fen"),
                row.getLong("owed_fen"),
                row.getLong("merged_fen"), row.getLong("excess_fen"), blocks);
    }
}
