package io.keguan.kit.page;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;

import javax.sql.DataSource;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/**
 * A filtered, sorted list read page by page. A page starts behind the last row of the one before it (keyset), so deep pages
 * cost what the first one costs and rows that arrive meanwhile shift nothing.
 */
public final class ListQuery<T> {

    public static final int MAX_LIMIT = 200;
    public static final int COUNT_CAP = 10_000;

    /** Makes a view from a row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Sort(String expression, String castTo) {}

    private final DataSource database;
    private final Cursors cursors;
    private final String name;
    private final String select;
    private final Row<T> row;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private String idExpression = "id";

    ListQuery(DataSource database, Cursors cursors, String name, String select, Row<T> row) {
        this.database = database;
        this.cursors = cursors;
        this.name = name;
        this.select = select;
        this.row = row;
    }

    /** The unique column that settles the order between equal rows; it must be of type uuid. */
    public ListQuery<T> id(String expression) {
        this.idExpression = expression;
        return this;
    }

    /**
     * Allows a sort key; the first one allowed is the default, descending when it starts with {@code -}. The expression must
     * never be null.
     *
     * @param type the SQL type of the expression
     */
    public ListQuery<T> sort(String key, String expression, String type) {
        sorts.put(key, new Sort(expression, type));
        return this;
    }

    /** Adds a condition when every value is given; collections become arrays for {@code = ANY (?)}. */
    public ListQuery<T> where(String condition, Object... given) {
        if (Arrays.stream(given).noneMatch(v -> v == null || "".equals(v))) {
            conditions.add("(" + condition + ")");
            values.addAll(Arrays.asList(given));
        }
        return this;
    }

    public Page<T> page(PageQuery query) {
        if (query.limit < 1 || query.limit > MAX_LIMIT) {
            throw Refused.invalid(List.of(new Reason("limit", "validation.range", null,
                    Map.of("min", 1, "max", MAX_LIMIT))));
        }
        String wanted = query.sort == null || query.sort.isBlank() ? sorts.keySet().iterator().next() : query.sort;
        boolean descending = wanted.startsWith("-");
        Sort sort = sorts.entrySet()
                .stream()
                .filter(s -> s.getKey().replaceFirst("^-", "").equals(wanted.replaceFirst("^-", "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Refused.invalid(List.of(Reason.of("sort", "validation.unknown-sort"))));
        String identity = name + "|" + wanted + "|" + conditions + "|" + values;
        try (Connection connection = database.getConnection()) {
            return read(connection, query, sort, descending, identity);
        } catch (SQLException e) {
            throw new IllegalStateException("list " + name, e);
        }
    }

    private Page<T> read(Connection connection, PageQuery query, Sort sort, boolean descending, String identity)
            throws SQLException {
        List<String> where = new ArrayList<>(conditions);
        List<Object> bound = new ArrayList<>(values);
        boolean behind = query.cursor != null && !query.cursor.isBlank();
        if (behind) {
            List<String> position = cursors.open(identity, query.cursor);
            where.add("(%s, %s) %s (CAST(? AS %s), CAST(? AS uuid))".formatted(sort.expression, idExpression,
                    descending ? "<" : ">", sort.castTo));
            bound.addAll(position);
        }
        String direction = descending ? " DESC" : "";
        String sql = "SELECT page.* FROM (%s) page".formatted("%s%s ORDER BY %s%s, %s%s LIMIT %d".formatted(
                select.replaceFirst("(?i)SELECT ", Matcher.quoteReplacement(
                        "SELECT CAST(%s AS text) AS k_sort, CAST(%s AS text) AS k_id, ".formatted(sort.expression,
                                idExpression))),
                conditions(where), sort.expression, direction, idExpression, direction, query.limit + 1));
        List<T> items = new ArrayList<>();
        List<String> last = null;
        boolean more = false;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, bound);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (items.size() == query.limit) {
                        more = true;
                        break;
                    }
                    items.add(row.read(rows));
                    last = List.of(rows.getString("k_sort"), rows.getString("k_id"));
                }
            }
        }
        Page.Total total = behind ? null : count(connection);
        return new Page<>(items, more ? cursors.sign(identity, last) : null, total);
    }

    private Page.Total count(Connection connection) throws SQLException {
        String from = select.substring(select.indexOf("FROM"));
        String sql = "SELECT count(*) FROM (SELECT 1 %s%s LIMIT %d) counted".formatted(from, conditions(conditions),
                COUNT_CAP + 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                long found = count.getLong(1);
                return new Page.Total(Math.min(found, COUNT_CAP), found > COUNT_CAP);
            }
        }
    }

    private static String conditions(List<String> all) {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> bound)
            throws SQLException {
        for (int i = 0; i < bound.size(); i++) {
            switch (bound.get(i)) {
                case Instant at -> statement.setTimestamp(i + 1, Timestamp.from(at));
                case Collection<?> many -> statement.setArray(i + 1, array(connection, many));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        boolean ids = many.stream().allMatch(UUID.class::isInstance);
        return connection.createArrayOf(ids ? "uuid" : "text", many.toArray());
    }
}
