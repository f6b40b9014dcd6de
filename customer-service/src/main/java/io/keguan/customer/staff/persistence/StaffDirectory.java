package io.keguan.customer.staff.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/** The company's people and departments: the gateway decides, this is the copy its events keep. */
@ApplicationScoped
public class StaffDirectory {

    private static final int SHOWN = 50;
    private static final String SELECT = """
            SELECT s.*, coalesce(d.name, '') AS department_name
            FROM staff_member s LEFT JOIN staff_department d ON d.id = s.department_id""";

    /** @param enabled false of those who have left or may not sign in any more */
    public record Member(UUID id, String name, UUID departmentId, String departmentName, Set<String> roles,
            boolean enabled) {}

    private final DataSource database;

    public StaffDirectory(DataSource database) {
        this.database = database;
    }

    /** Who bears the name, or all of the department; those who have left last, for visitors remember them. */
    public List<Member> named(@Nullable String name, @Nullable UUID department) {
        String part = name == null ? "" : name.strip();
        return Sql.all(database, StaffDirectory::read, SELECT + """
                 WHERE position(? IN s.name) > 0 AND (?::uuid IS NULL OR s.department_id = ?)
                ORDER BY NOT s.enabled, s.name, s.id LIMIT\s""" + SHOWN, part, department, department);
    }

    /** Who is still there and bears the name, or works in a department that does. */
    public List<Member> search(@Nullable String asked) {
        String part = asked == null ? "" : asked.strip();
        return Sql.all(database, StaffDirectory::read, SELECT + """
                 WHERE s.enabled AND (position(? IN s.name) > 0 OR position(? IN coalesce(d.name, '')) > 0)
                ORDER BY s.name, s.id LIMIT\s""" + SHOWN, part, part);
    }

    /** Also somebody who has left: what was done was done. */
    public Optional<Member> find(UUID id) {
        return Sql.first(database, StaffDirectory::read, SELECT + " WHERE s.id = ?", id);
    }

    public String departmentName(UUID id) {
        return Sql.first(database, row -> row.getString(1), "SELECT name FROM staff_department WHERE id = ?", id)
                .orElse("");
    }

    public void register(UUID id, String name, UUID department, List<String> roles) {
        Sql.execute(database, """
                INSERT INTO staff_member (id, name, department_id, roles, enabled) VALUES (?, ?, ?, ?, true)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, department_id = excluded.department_id,
                    roles = excluded.roles""", id, name, department, roles);
    }

    public void assign(UUID id, UUID department, List<String> roles) {
        Sql.execute(database, "UPDATE staff_member SET department_id = ?, roles = ? WHERE id = ?", department, roles,
                id);
    }

    public void enable(UUID id, boolean enabled) {
        Sql.execute(database, "UPDATE staff_member SET enabled = ? WHERE id = ?", enabled, id);
    }

    public void nameDepartment(UUID id, String name) {
        Sql.execute(database, """
                INSERT INTO staff_department (id, name) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name""", id, name);
    }

    private static Member read(ResultSet row) throws SQLException {
        return new Member(row.getObject("id", UUID.class), row.getString("name"),
                row.getObject("department_id", UUID.class), row.getString("department_name"),
                Set.of((String[]) row.getArray("roles").getArray()), row.getBoolean("enabled"));
    }
}
