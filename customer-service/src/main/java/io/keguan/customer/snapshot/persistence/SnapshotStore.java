package io.keguan.customer.snapshot.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.archive.persistence.CustomerHistory;
import io.keguan.customer.search.SearchQuery;
import io.keguan.customer.snapshot.domain.Snapshot;
import io.keguan.customer.snapshot.domain.SnapshotKind;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The archived files. What was in a customer's file is in one column here, so that it can be made unreadable with the file. */
@ApplicationScoped
public class SnapshotStore {

    /** The sales of the period are read with the insert; a second snapshot of a half year is not made. */
    private static final String INSERT = """
            INSERT INTO archive_snapshot (id, customer_id, kind, period, period_from, period_to, value_class, completeness,
                records, amount_fen, reason, policy_version, taken_at, taken_by_id, taken_by_name, file)
            SELECT ?, c.id, ?, ?, p.begins, p.ends, c.value_class, c.completeness, coalesce(sum(m.records), 0),
                coalesce(sum(m.amount_fen), 0), CAST(? AS text), ?, CAST(? AS timestamptz), CAST(? AS uuid),
                CAST(? AS text), CAST(? AS jsonb)
            FROM customer c CROSS JOIN (VALUES (CAST(? AS date), CAST(? AS date))) AS p (begins, ends)
            LEFT JOIN trade_month m ON m.customer_id IN (
                    SELECT c.id UNION ALL SELECT k.id FROM customer k WHERE k.merged_into_id = c.id) AND m.month >= p.begins AND m.month <= p.ends
            WHERE c.id = ? GROUP BY c.id, p.begins, p.ends ON CONFLICT DO NOTHING""";
    /** Who becomes an A or B after the period has ended is archived for it then. */
    private static final String DUE = """
            SELECT c.id FROM customer c WHERE c.value_class = ANY (?) AND c.status = 'ACTIVE' AND NOT EXISTS (
                SELECT 1 FROM archive_snapshot s WHERE s.customer_id = c.id AND s.period = ? AND s.kind = 'HALF_YEAR')
            ORDER BY c.id LIMIT ?""";
    private static final String SELECT = """
            SELECT s.*, c.number, c.name, c.department_id, c.department_name, c.owner_id, c.owner_name
            FROM archive_snapshot s JOIN customer c ON c.id = s.customer_id""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(UUID customer, String period, SnapshotKind kind, ValueClass valueClass, UUID department) {}

    @Schema(name = "ArchiveSnapshotRow")
    public record Row(UUID id, UUID customerId, String customerNumber, String customerName, String departmentName,
            String ownerName, SnapshotKind kind, String period, LocalDate periodFrom, LocalDate periodTo,
            @Nullable ValueClass valueClass, int completeness, int records, long amountFen, @Nullable String reason,
            Instant takenAt, String takenByName) {}

    private final Lists lists;
    private final DataSource database;
    private final CustomerHistory files;
    private final AccessPolicy access;

    public SnapshotStore(Lists lists, DataSource database, CustomerHistory files, AccessPolicy access) {
        this.lists = lists;
        this.database = database;
        this.files = files;
        this.access = access;
    }

    /** Some customers whose files have to be archived for the period. */
    public List<UUID> due(Collection<String> classes, String period, int atMost) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), DUE, classes, period, atMost);
    }

    /** Whether it was kept; false when the file was archived for the period before. */
    public boolean keep(Snapshot s, Actor by) {
        return Sql.execute(database, INSERT, s.id(), s.kind(), s.period(), s.reason(), s.policyVersion(), s.takenAt(),
                by.id(), by.name(), files.write(s.file()), s.periodFrom(), s.periodTo(), s.customerId()) == 1;
    }

    public Optional<Snapshot> find(UUID id) {
        return Sql.first(database, this::read, "SELECT * FROM archive_snapshot WHERE id = ?", id);
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("archive-snapshots", SELECT, SnapshotStore::row)
                .id("s.id")
                .sort("-takenAt", "s.taken_at", "timestamptz")
                .where("s.customer_id = ?", filter.customer)
                .where("s.period = ?", filter.period)
                .where("s.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("s.value_class = ?", filter.valueClass == null ? null : filter.valueClass.name())
                .where("c.department_id = ?", filter.department);
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("c"), search.terms()).where("c.name_key LIKE ?", search.like());
        }
        Reader reader = access.reader(actor);
        // Of one customer everything: whoever asks for it has been let into the file.
        return (filter.customer == null ? reader.onlyStanding(list, "c.department_id", "c.owner_id") : list).page(page);
    }

    private Snapshot read(ResultSet row) throws SQLException {
        return new Snapshot(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                SnapshotKind.valueOf(row.getString("kind")), row.getString("period"),
                row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class),
                valueClass(row), row.getInt("completeness"), row.getInt("records"), row.getLong("amount_fen"),
                row.getString("reason"), row.getInt("policy_version"), Sql.instant(row, "taken_at"),
                row.getString("taken_by_name"), files.read(row.getString("file")));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getString("department_name"),
                row.getString("owner_name"), SnapshotKind.valueOf(row.getString("kind")), row.getString("period"),
                row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class),
                valueClass(row), row.getInt("completeness"), row.getInt("records"), row.getLong("amount_fen"),
                row.getString("reason"), Sql.instant(row, "taken_at"), row.getString("taken_by_name"));
    }

    private static ValueClass valueClass(ResultSet row) throws SQLException {
        String name = row.getString("value_class");
        return name == null ? null : ValueClass.valueOf(name);
    }
}
