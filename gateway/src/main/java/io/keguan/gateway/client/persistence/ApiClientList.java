package io.keguan.gateway.client.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.client.domain.ApiClientStatus;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** Reads third-party systems together with the names of their departments. */
@ApplicationScoped
public class ApiClientList {

    /** A third-party system as it is shown; its secret is not known here. */
    public record Row(UUID id, String clientId, String name, UUID departmentId, String departmentName,
            List<String> roles, List<String> scopes, ApiClientStatus status, Instant lastUsedAt, long version) {

        static Row read(ResultSet row) throws SQLException {
            Timestamp used = row.getTimestamp("last_used_at");
            return new Row(row.getObject("id", UUID.class), row.getString("client_id"), row.getString("name"),
                    row.getObject("department_id", UUID.class), row.getString("department_name"),
                    List.of((String[]) row.getArray("roles").getArray()),
                    List.of((String[]) row.getArray("scopes").getArray()),
                    ApiClientStatus.valueOf(row.getString("status")), used == null ? null : used.toInstant(),
                    row.getLong("version"));
        }
    }

    private static final String SELECT = """
            SELECT c.id, c.client_id, c.name, c.department_id, d.name AS department_name, c.roles, c.scopes, c.status,
                c.last_used_at, c.version FROM api_client c JOIN department d ON d.id = c.department_id""";

    private final Lists lists;

    public ApiClientList(Lists lists) {
        this.lists = lists;
    }

    public Page<Row> page(ApiClientStatus status, PageQuery query) {
        String words = query.q == null ? null : query.q.strip().toLowerCase(Locale.ROOT);
        return rows()
                .where("position(? in lower(c.name)) > 0 OR position(? in c.client_id) > 0", words, words)
                .where("c.status = ?", status == null ? null : status.name())
                .page(query);
    }

    public Row get(UUID id) {
        PageQuery one = new PageQuery();
        one.limit = 1;
        return rows().where("c.id = ?", id).page(one).items().stream().findFirst().orElseThrow(Refused::notFound);
    }

    private ListQuery<Row> rows() {
        return lists.list("api-clients", SELECT, Row::read).id("c.id").sort("name", "c.name", "text");
    }
}
