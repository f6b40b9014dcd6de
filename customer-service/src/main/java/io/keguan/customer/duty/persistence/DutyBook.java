package io.keguan.customer.duty.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.kit.sql.Sql;

/**
 * Opens duties for many files in one statement, together with their deadlines. Files that somebody works on at this moment
 * are left for the next time; one that was sealed meanwhile is looked at again before it is taken.
 */
@ApplicationScoped
public class DutyBook {

    /** One at a time opens: so each sees what the one before it has opened. */
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtext('duty.open'))";
    private static final String FAMILY = "(SELECT c.id UNION ALL SELECT m.id FROM customer m WHERE m.merged_into_id = c.id)";
    /** What counts as a visit: written down, and neither corrected nor declared void since. */
    private static final String VISITS = """
            SELECT e.id, e.happened_on FROM customer_log e
            WHERE e.customer_id IN %s AND e.book = 'CORRESPONDENCE' AND e.channel = ANY (CAST(? AS text[])) AND NOT e.voids
                AND NOT EXISTS (SELECT FROM customer_log n WHERE n.corrects_id = e.id)
            ORDER BY e.happened_on DESC, e.id DESC LIMIT 1"""
            .formatted(FAMILY);
    private static final String OPEN = """
            WITH wanted AS MATERIALIZED (
                SELECT c.id, %1$s AS day FROM customer c
                WHERE c.status = 'ACTIVE' AND (CAST(? AS uuid) IS NULL OR c.id = CAST(? AS uuid)) AND %2$s
                LIMIT ? FOR SHARE OF c SKIP LOCKED),
            opened AS (
                INSERT INTO duty (id, version, customer_id, kind, period, status, since, due_at, policy_version, opened_at,
                    reminder_count)
                SELECT uuidv7(), 0, id, ?, coalesce(CAST(? AS text), CAST(day AS text)), 'DUE', day, %3$s, ?,
                    CAST(? AS timestamptz), 0 FROM wanted
                ON CONFLICT DO NOTHING RETURNING id, due_at, opened_at),
            deadlines AS (
                INSERT INTO due_row (id, kind, subject_id, due_at)
                SELECT uuidv7(), 'duty.overdue', id, due_at FROM opened
                UNION ALL SELECT uuidv7(), 'duty.reminder', o.id, r.at FROM opened o CROSS JOIN LATERAL (
                    SELECT min(o.due_at - CAST(lead AS interval)) AS at FROM unnest(CAST(? AS text[])) AS lead
                    WHERE o.due_at - CAST(lead AS interval) > o.opened_at) AS r WHERE r.at IS NOT NULL)
            SELECT count(*) FROM opened""";
    private static final String NONE_OF_PERIOD = "NOT EXISTS (SELECT FROM duty d WHERE d.customer_id = c.id"
            + " AND d.kind = ? AND d.period = ? AND d.status <> 'WAIVED')";
    private static final String NONE_OPEN = "NOT EXISTS (SELECT FROM duty d WHERE d.customer_id = c.id AND d.kind = ?"
            + " AND d.status IN ('DUE', 'OVERDUE'))";
    private static final String DAY = "CAST(? AS date)";
    private static final String DUE = "CAST(? AS timestamptz)";
    /** 已开发: of a category the company does business with, or one that has bought (S2c-34). */
    private static final String DEVELOPED = "(c.category = ANY (CAST(? AS text[])) OR EXISTS (SELECT FROM trade_month t"
            + " WHERE t.records > 0 AND t.customer_id IN " + FAMILY + "))";
    private static final String FIRST_SENT = "EXISTS (SELECT FROM duty f WHERE f.customer_id = c.id"
            + " AND f.kind = 'FILE_FORM' AND f.period = 'FIRST' AND f.status = 'DONE')";
    private static final String LAST_TRUE = """
            greatest(CAST(c.changed_at AT TIME ZONE ? AS date), (SELECT max(CAST(d.done_at AT TIME ZONE ? AS date))
                FROM duty d WHERE d.customer_id = c.id AND d.kind = 'VERIFICATION' AND d.status = 'DONE'))""";
    private static final String LAST_VISIT = "coalesce((SELECT v.happened_on FROM (" + VISITS
            + ") AS v), CAST(c.established_at AT TIME ZONE ? AS date))";
    private static final String AFTER_DAYS = "CAST(day + CAST(? AS integer) + 1 AS timestamp) AT TIME ZONE ?";

    /**
     * Under what duties are opened.
     *
     * @param only one file; null for all
     * @param leads how long before the deadline people are reminded
     */
    public record Opening(UUID only, int atMost, Collection<String> leads, int policyVersion, ZoneId zone,
            Instant at) {}

    /** A piece of the statement and its values. */
    private record Piece(String sql, List<Object> values) {
        static Piece of(String sql, Object... values) {
            return new Piece(sql, Arrays.asList(values));
        }
    }

    /** The last visit that counts, of the file and those merged into it. */
    public record Visit(UUID id, LocalDate on) {}

    private final DataSource database;

    public DutyBook(DataSource database) {
        this.database = database;
    }

    public boolean myTurn() {
        return Sql.first(database, row -> row.getBoolean(1), TURN).orElse(false);
    }

    /** Every file in use has one a month (S4-12). */
    public int openNeedUpdates(Opening opening, YearMonth month, Instant due) {
        return open(opening, DutyKind.NEED_UPDATE, month.toString(), today(opening),
                Piece.of(NONE_OF_PERIOD, DutyKind.NEED_UPDATE, month.toString()), Piece.of(DUE, due));
    }

    /** Developed customers have a first form (S2c-34). */
    public int openFirstForms(Opening opening, Collection<String> developed, Instant due) {
        return open(opening, DutyKind.FILE_FORM, Duty.FIRST, today(opening),
                Piece.of(NONE_OF_PERIOD + " AND " + DEVELOPED, DutyKind.FILE_FORM, Duty.FIRST, developed),
                Piece.of(DUE, due));
    }

    /** Who has sent the first form sends one every month (S2c-35). */
    public int openMonthlyForms(Opening opening, YearMonth month, Instant due) {
        return open(opening, DutyKind.FILE_FORM, month.toString(), today(opening),
                Piece.of(NONE_OF_PERIOD + " AND " + FIRST_SENT, DutyKind.FILE_FORM, month.toString()),
                Piece.of(DUE, due));
    }

    /** Files nobody has changed or verified since a day (S3-84). */
    public int openVerifications(Opening opening, LocalDate lastTrueUntil, Instant due) {
        String zone = opening.zone.getId();
        return open(opening, DutyKind.VERIFICATION, null, Piece.of(LAST_TRUE, zone, zone),
                Piece.of(NONE_OPEN + " AND " + LAST_TRUE + " <= CAST(? AS date)", DutyKind.VERIFICATION, zone, zone,
                        lastTrueUntil),
                Piece.of(DUE, due));
    }

    /** Some days after the last visit, or the establishment, the next one is due (S0-13). */
    public int openVisits(Opening opening, Collection<String> channels, int days) {
        String zone = opening.zone.getId();
        return open(opening, DutyKind.VISIT, null, Piece.of(LAST_VISIT, channels, zone),
                Piece.of(NONE_OPEN, DutyKind.VISIT), Piece.of(AFTER_DAYS, days, zone));
    }

    public Optional<Visit> lastVisit(UUID customerId, Collection<String> channels) {
        return Sql.first(database, row -> new Visit(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                "SELECT v.* FROM customer c CROSS JOIN LATERAL (" + VISITS + ") AS v WHERE c.id = ?", channels,
                customerId);
    }

    private static Piece today(Opening opening) {
        return Piece.of(DAY, LocalDate.ofInstant(opening.at, opening.zone));
    }

    /** Returns how many were opened; as many as were allowed when there may be more. */
    private int open(Opening opening, DutyKind kind, String period, Piece day, Piece condition, Piece due) {
        List<Object> values = new ArrayList<>(day.values);
        values.addAll(Arrays.asList(opening.only, opening.only));
        values.addAll(condition.values);
        values.addAll(Arrays.asList(opening.atMost, kind, period));
        values.addAll(due.values);
        values.addAll(Arrays.asList(opening.policyVersion, opening.at, opening.leads));
        return Sql.first(database, row -> row.getInt(1), OPEN.formatted(day.sql, condition.sql, due.sql),
                values.toArray()).orElseThrow();
    }
}
