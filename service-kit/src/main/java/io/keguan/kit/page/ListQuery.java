package io.keguan.kit.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import javax.sql.DataSource;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.sql.Sql;

/**
 * A filtered, sorted list read page by page. A page starts behind the last row of the one before it (keyset), so deep pages
 * cost what the first one costs and rows that arrive meanwhile shift nothing.
 */
public final class ListQuery<T> {

    public static final int MAX_LIMIT = 200;
    public static final int COUNT_CAP = 10_000;

    private record Sort(String expression, String castTo) {}

    private record Order(Sort sort, boolean descending, String identity) {}

    private record Keyed<T>(T item, List<String> keys) {}

    private record Command(String sql, List<Object> values) {}

    private final DataSource database;
    private final Cursors cursors;
    private final String name;
    private final String select;
    private final Sql.Row<T> row;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private String idExpression = "id";

    ListQuery(DataSource database, Cursors cursors, String name, String select, Sql.Row<T> row) {
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

    /** The one row that fulfils the condition as well, or 404. */
    public T one(String condition, Object value) {
        PageQuery first = new PageQuery();
        first.limit = 1;
        return where(condition, value).page(first).items().stream().findFirst().orElseThrow(Refused::notFound);
    }

    public Page<T> page(PageQuery query) {
        Order order = order(query);
        try (Connection connection = database.getConnection()) {
            Page.Total total = total(connection, count(order));
            return read(connection, query, order, total);
        } catch (SQLException e) {
            throw new IllegalStateException("list " + name, e);
        }
    }

    /** How the database reads the page and counts the list: for tests and for those who look after its indexes. */
    public List<String> explain(PageQuery query) {
        Order order = order(query);
        List<String> plan = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            boolean many = total(connection, count(order)).capped();
            for (Command command : List.of(page(query, order, many), count(order))) {
                plan.addAll(Sql.all(connection, line -> line.getString(1), "EXPLAIN " + command.sql,
                        command.values.toArray()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("list " + name, e);
        }
        return plan;
    }

    private Order order(PageQuery query) {
        if (query.limit < 1 || query.limit > MAX_LIMIT) {
            throw Refused.invalid(List.of(new Reason("limit", "validation.range", null,
                    Map.of("min", 1, "max", MAX_LIMIT))));
        }
        String wanted = query.sort == null || query.sort.isBlank() ? sorts.keySet().iterator().next() : query.sort;
        Sort sort = sorts.entrySet()
                .stream()
                .filter(s -> s.getKey().replaceFirst("^-", "").equals(wanted.replaceFirst("^-", "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Refused.invalid(List.of(Reason.of("sort", "validation.unknown-sort"))));
        return new Order(sort, wanted.startsWith("-"),
                name + "|" + wanted + "|" + conditions + "|" + values);
    }

    /**
     * Many rows are walked in the order of the page until it is full. Few are all collected, by whatever index finds them,
     * and then sorted: walking would pass by everything else, and the database can't tell how few there are.
     */
    private Command page(PageQuery query, Order order, boolean many) {
        List<String> where = new ArrayList<>(conditions);
        List<Object> bound = new ArrayList<>(values);
        if (behind(query)) {
            where.add("(%s, %s) %s (CAST(? AS %s), CAST(? AS uuid))".formatted(order.sort.expression, idExpression,
                    order.descending ? "<" : ">", order.sort.castTo));
            bound.addAll(cursors.open(order.identity, query.cursor));
        }
        String keys = "SELECT %1$s AS o_sort, %2$s AS o_id, CAST(%1$s AS text) AS k_sort, CAST(%2$s AS text) AS k_id, "
                .formatted(order.sort.expression, idExpression);
        String rows = select.replaceFirst("(?i)SELECT ", Matcher.quoteReplacement(keys)) + conditions(where);
        String sorted = by(order, "page.o_sort", "page.o_id");
        String limit = " LIMIT " + (query.limit + 1);
        return new Command(many
                ? "SELECT page.* FROM (%s%s%s) page%s".formatted(rows, by(order), limit, sorted)
                : "SELECT page.* FROM (%s OFFSET 0) page%s%s".formatted(rows, sorted, limit), bound);
    }

    /** Counted along the order of the page: what makes the page quick, makes its count quick. */
    private Command count(Order order) {
        return new Command("SELECT count(*) FROM (SELECT 1 %s%s%s LIMIT %d) counted".formatted(
                select.substring(select.indexOf("FROM")), conditions(conditions), by(order), COUNT_CAP + 1), values);
    }

    private String by(Order order) {
        return by(order, order.sort.expression, idExpression);
    }

    private static String by(Order order, String sort, String id) {
        String direction = order.descending ? " DESC" : "";
        return " ORDER BY %s%s, %s%s".formatted(sort, direction, id, direction);
    }

    private static boolean behind(PageQuery query) {
        return query.cursor != null && !query.cursor.isBlank();
    }

    private Page<T> read(Connection connection, PageQuery query, Order order, Page.Total total)
            throws SQLException {
        Command page = page(query, order, total.capped());
        List<Keyed<T>> rows = Sql.all(connection,
                found -> new Keyed<>(row.read(found), List.of(found.getString("k_sort"), found.getString("k_id"))),
                page.sql, page.values.toArray());
        boolean more = rows.size() > query.limit;
        List<Keyed<T>> shown = more ? rows.subList(0, query.limit) : rows;
        return new Page<>(shown.stream().map(Keyed::item).toList(),
                more ? cursors.sign(order.identity, shown.getLast().keys) : null, behind(query) ? null : total);
    }

    private static Page.Total total(Connection connection, Command command) throws SQLException {
        long found = Sql.first(connection, count -> count.getLong(1), command.sql, command.values.toArray())
                .orElseThrow();
        return new Page.Total(Math.min(found, COUNT_CAP), found > COUNT_CAP);
    }

    private static String conditions(List<String> all) {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }
}
