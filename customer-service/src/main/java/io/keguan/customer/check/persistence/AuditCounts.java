package io.keguan.customer.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.check.domain.AuditFigures;
import io.keguan.customer.check.domain.AuditFigures.Department;
import io.keguan.customer.check.domain.AuditFigures.Field;
import io.keguan.customer.check.domain.AuditFigures.Month;
import io.keguan.customer.check.domain.AuditFigures.Outcome;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.time.BusinessZone;

/** Counts what the yearly audit asks for, where the rows are: each part in one statement, whatever the size of the archive. */
@ApplicationScoped
public class AuditCounts {

    /**
     * The year, who asks, and the checks that were due or drawn in it. One that was drawn before anybody was asked for it was
     * due all the same.
     */
    private static final String WITH = """
            WITH asked AS (SELECT ?::date AS first, ?::date AS next, ?::timestamptz AS begins, ?::timestamptz AS ends,
                ?::timestamptz AS now, ?::boolean AS everything, ?::uuid[] AS branch),
            wanted AS (
                SELECT department_id, d.department_name, month, k.id, k.drawn_at >= k.due_at AS late,
                    k.id IS NULL AND d.due_at <= (SELECT now FROM asked) AS missed,
                    coalesce(k.sample_size, 0) AS sampled
                FROM (SELECT department_id, month, max(department_name) AS department_name, max(due_at) AS due_at
                    FROM (SELECT department_id, month, department_name, due_at FROM archive_check_due
                        UNION ALL SELECT department_id, month, department_name, due_at FROM archive_check) a
                    CROSS JOIN asked WHERE month >= first AND month < next
                        AND (everything OR department_id = ANY (branch)) GROUP BY department_id, month) d
                LEFT JOIN archive_check k USING (department_id, month)),
            found AS (
                SELECT w.department_id, w.month, i.* FROM wanted w
                CROSS JOIN LATERAL (SELECT status, field, due_at IS NOT NULL AS finding, overdue_at IS NOT NULL AS late
                    FROM archive_check_item i WHERE i.check_id = w.id) i)
            """;

    private static final String DEPARTMENTS = WITH
            + """
                    , checks AS (SELECT department_id, max(department_name) AS name, count(*) AS due, count(id) AS done,
                            count(*) FILTER (WHERE late) AS late, count(*) FILTER (WHERE missed) AS missed,
                            sum(sampled) AS sampled FROM wanted GROUP BY department_id),
                    items AS (SELECT department_id, count(*) FILTER (WHERE status = 'OK') AS passed,
                            count(*) FILTER (WHERE finding) AS findings,
                            count(*) FILTER (WHERE status = 'CORRECTED' AND NOT late) AS corrected_in_time,
                            count(*) FILTER (WHERE status = 'CORRECTED' AND late) AS corrected_late,
                            count(*) FILTER (WHERE status = 'OVERDUE') AS overdue,
                            count(*) FILTER (WHERE status IN ('FINDING', 'ANSWERED')) AS open,
                            count(*) FILTER (WHERE status = 'DROPPED') AS dropped FROM found GROUP BY department_id),
                    wrongs AS (SELECT department_id, max(department_name) AS name, count(*) AS violations,
                            count(*) FILTER (WHERE status = 'CONFIRMED') AS confirmed FROM violation CROSS JOIN asked
                        WHERE happened_on >= first AND happened_on < next GROUP BY department_id),
                    files AS (SELECT department_id, max(department_name) AS name, count(*) AS files,
                            round(avg(completeness))::int AS completeness FROM customer WHERE status = 'ACTIVE'
                        GROUP BY department_id),
                    filed AS (SELECT department_id, max(department_name) AS name, count(*) AS overdue_filings FROM filing
                        CROSS JOIN asked WHERE overdue_at >= begins AND overdue_at < ends GROUP BY department_id),
                    changed AS (SELECT department_id, max(department_name) AS name, count(*) AS changes,
                            count(*) FILTER (WHERE status = 'EXECUTED') AS executed FROM change_request CROSS JOIN asked
                        WHERE submitted_at >= begins AND submitted_at < ends GROUP BY department_id)
                    SELECT department_id AS department, coalesce(c.name, f.name, w.name, l.name, r.name) AS department_name, c.*, i.*, w.*, f.*,
                        l.*, r.* FROM checks c FULL JOIN items i USING (department_id) FULL JOIN wrongs w USING (department_id)
                        FULL JOIN files f USING (department_id) FULL JOIN filed l USING (department_id)
                        FULL JOIN changed r USING (department_id) CROSS JOIN asked
                    WHERE everything OR department_id = ANY (branch) ORDER BY department_name, department""";

    private static final String MONTHS = WITH + """
            SELECT extract(month FROM month)::int AS month, count(*) AS due, count(id) AS done,
                count(*) FILTER (WHERE late) AS late, count(*) FILTER (WHERE missed) AS missed, sum(sampled) AS sampled,
                (SELECT count(*) FROM found f WHERE f.month = w.month AND f.finding) AS findings
            FROM wanted w GROUP BY month ORDER BY month""";

    private static final String FIELDS = WITH + """
            SELECT field, count(*) AS findings, count(*) FILTER (WHERE status = 'CORRECTED') AS corrected,
                count(*) FILTER (WHERE late) AS overdue
            FROM found WHERE finding GROUP BY field ORDER BY findings DESC, field""";

    private static final String VIOLATIONS = WITH
            + """
                    SELECT kind, status, count(*) FROM violation CROSS JOIN asked WHERE happened_on >= first AND happened_on < next
                        AND (everything OR department_id = ANY (branch)) GROUP BY kind, status ORDER BY kind, status""";

    private static final String CHANGES = WITH + """
            SELECT kind, status, count(*) FROM change_request CROSS JOIN asked WHERE submitted_at >= begins
                AND submitted_at < ends AND (everything OR department_id = ANY (branch))
            GROUP BY kind, status ORDER BY kind, status""";

    private final DataSource database;
    private final BusinessZone zone;

    public AuditCounts(DataSource database, BusinessZone zone) {
        this.database = database;
        this.zone = zone;
    }

    /** @param branch the departments that are counted; null for the whole company */
    public AuditFigures of(int year, Set<UUID> branch, Instant now) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        Object[] asked = {first, next, begin(first), begin(next), now, branch == null,
                branch == null ? Set.of() : branch};
        return new AuditFigures(Sql.all(database, AuditCounts::department, DEPARTMENTS, asked),
                Sql.all(database, AuditCounts::month, MONTHS, asked),
                Sql.all(database, AuditCounts::field, FIELDS, asked),
                Sql.all(database, AuditCounts::outcome, VIOLATIONS, asked),
                Sql.all(database, AuditCounts::outcome, CHANGES, asked));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(row.getObject("department", UUID.class), row.getString("department_name"),
                row.getInt("due"), row.getInt("done"), row.getInt("late"), row.getInt("missed"), row.getInt("sampled"),
                row.getInt("passed"), row.getInt("findings"), row.getInt("corrected_in_time"),
                row.getInt("corrected_late"), row.getInt("overdue"), row.getInt("open"), row.getInt("dropped"),
                row.getInt("violations"), row.getInt("confirmed"), row.getInt("files"),
                row.getObject("completeness", Integer.class), row.getInt("overdue_filings"), row.getInt("changes"),
                row.getInt("executed"));
    }

    private static Month month(ResultSet row) throws SQLException {
        return new Month(row.getInt("month"), row.getInt("due"), row.getInt("done"), row.getInt("late"),
                row.getInt("missed"), row.getInt("sampled"), row.getInt("findings"));
    }

    private static Field field(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new Field(field == null ? null : FileField.valueOf(field), row.getInt("findings"),
                row.getInt("corrected"), row.getInt("overdue"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(row.getString("kind"), row.getString("status"), row.getInt("count"));
    }
}
