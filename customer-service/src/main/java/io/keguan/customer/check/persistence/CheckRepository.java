package io.keguan.customer.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.MonthDue;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The checks, one for each department and month, and the months departments were asked for one. */
@ApplicationScoped
public class CheckRepository extends AggregateRepository<ArchiveCheck> {

    /** A department whose check is drawn before it was asked is not asked any more. */
    private static final String ASK = """
            INSERT INTO archive_check_due (id, department_id, department_name, month, due_at)
            SELECT gen_random_uuid(), c.department_id, max(c.department_name), ?::date, ?::timestamptz FROM customer c
            WHERE c.status = 'ACTIVE' AND NOT EXISTS (SELECT FROM archive_check k
                WHERE k.department_id = c.department_id AND k.month = ?)
            GROUP BY c.department_id
            ON CONFLICT ON CONSTRAINT archive_check_due_month_uq DO NOTHING RETURNING *""";

    private final DataSource database;

    public CheckRepository(DataSource database) {
        this.database = database;
    }

    public Optional<ArchiveCheck> ofMonth(UUID departmentId, YearMonth month) {
        return find("departmentId = ?1 and drawing.month = ?2", departmentId, month.atDay(1)).firstResultOptional();
    }

    /** Every department that has files in use and was not asked yet; each is returned to one caller. */
    public List<MonthDue> ask(YearMonth month, Instant due) {
        return Sql.all(database, CheckRepository::read, ASK, month.atDay(1), due, month.atDay(1));
    }

    public Optional<MonthDue> due(UUID id) {
        return Sql.first(database, CheckRepository::read, "SELECT * FROM archive_check_due WHERE id = ?", id);
    }

    public Optional<MonthDue> due(UUID departmentId, YearMonth month) {
        return Sql.first(database, CheckRepository::read,
                "SELECT * FROM archive_check_due WHERE department_id = ? AND month = ?", departmentId, month.atDay(1));
    }

    private static MonthDue read(ResultSet row) throws SQLException {
        return new MonthDue(row.getObject("id", UUID.class), row.getObject("department_id", UUID.class),
                row.getString("department_name"), YearMonth.from(row.getObject("month", LocalDate.class)),
                Sql.instant(row, "due_at"));
    }
}
