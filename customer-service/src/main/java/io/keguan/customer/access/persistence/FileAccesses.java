package io.keguan.customer.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.access.persistence.Grants.Grant;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** 查阅记录: who looked at whose file. */
@ApplicationScoped
public class FileAccesses {

    private static final String INSERT = """
            INSERT INTO file_access (id, at, kind, customer_id, subject_type, subject_id, subject_number, subject_name, staff_id,
                staff_name, department_id, department_name, purpose, request_id, request_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** What somebody did with a file. */
    @Schema(name = "FileAccessKind")
    public enum Kind {
        VIEW, REVEAL, COPY
    }

    /** The record that was looked at; {@code customerId} is null for a registration that is no customer yet. */
    public record Subject(String type, UUID id, String number, String name, UUID customerId) {}

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(UUID staff, UUID customer, Kind kind, Instant from, Instant before) {}

    @Schema(name = "FileAccess")
    public record Row(UUID id, Instant at, Kind kind, @Nullable UUID customerId, String subjectType, UUID subjectId,
            String subjectNumber, String subjectName, UUID staffId, String staffName,
            @Nullable String departmentName, @Nullable String purpose, @Nullable UUID requestId,
            @Nullable String requestNumber) {}

    private final DataSource database;
    private final Lists lists;

    public FileAccesses(DataSource database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** Notes the look in the transaction it happens in. @param under the permission it happens under, or null */
    public void note(Kind kind, Subject subject, Actor by, String purpose, Grant under, Instant at) {
        Sql.execute(database, INSERT, Ids.next(), at, kind, subject.customerId, subject.type, subject.id,
                subject.number, subject.name, by.id(), by.name(), by.departmentId(), by.departmentName(), purpose,
                under == null ? null : under.requestId(), under == null ? null : under.requestNumber());
    }

    public Page<Row> page(PageQuery page, Filter filter) {
        return query(filter).page(page);
    }

    public ListQuery<Row> query(Filter filter) {
        return lists.list("accesses", "SELECT f.* FROM file_access f", FileAccesses::read)
                .id("f.id")
                .sort("-at", "f.at", "timestamptz")
                .where("f.staff_id = ?", filter.staff)
                .where("f.customer_id = ?", filter.customer)
                .where("f.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("f.at >= ?", filter.from)
                .where("f.at < ?", filter.before);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), Sql.instant(row, "at"),
                Kind.valueOf(row.getString("kind")), row.getObject("customer_id", UUID.class),
                row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getString("subject_number"),
                row.getString("subject_name"), row.getObject("staff_id", UUID.class), row.getString("staff_name"),
                row.getString("department_name"), row.getString("purpose"), row.getObject("request_id", UUID.class),
                row.getString("request_number"));
    }
}
