package io.keguan.gateway.staff.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.staff.domain.StaffStatus;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** Reads accounts together with the names of their departments. */
@ApplicationScoped
public class StaffList {

    /** An account as it is shown. */
    public record Row(UUID id, String username, String name, UUID departmentId, String departmentName,
            List<String> roles, StaffStatus status, Instant lastLoginAt, long version) {

        static Row read(ResultSet row) throws SQLException {
            Timestamp login = row.getTimestamp("last_login_at");
            return new Row(row.getObject("id", UUID.class), row.getString("username"), row.getString("name"),
                    row.getObject("department_id", UUID.class), row.getString("department_name"),
                    List.of((String[]) row.getArray("roles").getArray()), StaffStatus.valueOf(row.getString("status")),
                    login == null ? null : login.toInstant(), row.getLong("version"));
        }
    }

    /** What a list of people can be narrowed by; null means everyone. */
    public record Filter(UUID department, String role, StaffStatus status) {}

    private static final String SELECT = """
            SELECT s.id, s.username, s.name, s.department_id, d.name AS department_name, s.roles, s.status,
                s.last_login_at, s.version FROM staff s JOIN department d ON d.id = s.department_id""";

    private final Lists lists;

    public StaffList(Lists lists) {
        this.lists = lists;
    }

    /** A department stands for itself and everything below it. */
    public Page<Row> page(Filter filter, PageQuery query) {
        String words = query.q == null ? null : query.q.strip().toLowerCase(Locale.ROOT);
        return rows()
                .sort("name", "s.name", "text")
                .sort("username", "s.username_key", "text")
                .sort("lastLoginAt", "coalesce(s.last_login_at, 'epoch')", "timestamptz")
                .where("position(? in s.username_key) > 0 OR position(? in lower(s.name)) > 0", words, words)
                .where("""
                        s.department_id IN (WITH RECURSIVE below AS (SELECT CAST(? AS uuid) AS id
                            UNION SELECT c.id FROM department c JOIN below b ON c.parent_id = b.id)
                            SELECT id FROM below)""", filter.department)
                .where("? = ANY (s.roles)", filter.role)
                .where("s.status = ?", filter.status == null ? null : filter.status.name())
                .page(query);
    }

    public Row get(UUID id) {
        PageQuery one = new PageQuery();
        one.limit = 1;
        return rows().sort("name", "s.name", "text")
                .where("s.id = ?", id)
                .page(one)
                .items()
                .stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private ListQuery<Row> rows() {
        return lists.list("staff", SELECT, Row::read).id("s.id");
    }
}
