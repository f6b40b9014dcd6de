package io.keguan.customer.archive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.region.domain.Divisions;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The customers of the company as a list: searched and filtered, newest first. */
@ApplicationScoped
public class CustomerList {

    private static final String SELECT = """
            SELECT c.*, k.name AS contact_name, k.phone AS contact_phone, s.grade, s.limit_fen, s.status AS standing
            FROM customer c
            LEFT JOIN customer_contact k ON k.customer_id = c.id AND k.is_primary
            LEFT JOIN credit_standing s ON s.customer_id = c.id""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(CustomerStatus status, Category category, CustomerType type, UUID department, UUID owner,
            boolean incomplete, ValueClass valueClass) {}

    @Schema(name = "CustomerRowCredit")
    public record Credit(@Nullable String grade, @Nullable Long limitFen, String status) {}

    /** A customer in the list; of one the caller has no access to only what tells whose it is. */
    @Schema(name = "CustomerRow")
    public record Row(UUID id, String number, String name, @Nullable String companyCode, @Nullable Category category,
            @Nullable CustomerType type, @Nullable CustomerStatus status, UUID departmentId, String departmentName,
            UUID ownerId, String ownerName, @Nullable String provinceName, @Nullable String cityName,
            @Nullable String contactName, @Nullable String phoneMasked, @Nullable Instant establishedAt,
            @Nullable Integer completeness, @Nullable ValueClass valueClass, Access access, @Nullable Credit credit,
            @Nullable Long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public CustomerList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        return query(page.q, filter, actor).page(page);
    }

    ListQuery<Row> query(String q, Filter filter, Actor actor) {
        Reader reader = access.reader(actor);
        ListQuery<Row> list = lists.list("customers", SELECT, row -> read(row, reader))
                .id("c.id")
                .sort("-establishedAt", "c.established_at", "timestamptz")
                .sort("number", "c.number", "text")
                .sort("name", "c.name", "text")
                .sort("completeness", "c.completeness", "integer")
                .where("c.status = ?", text(wanted(filter.status, reader)))
                .where("c.category = ?", text(filter.category))
                .where("c.type = ?", text(filter.type))
                .where("c.department_id = ?", filter.department)
                .where("c.owner_id = ?", filter.owner)
                .where("c.completeness < ?", filter.incomplete ? 100 : null)
                .where("c.value_class = ?", text(filter.valueClass));
        SearchQuery search = SearchQuery.of(q);
        return search == null
                ? list
                : list.where(SearchQuery.CONDITION.formatted("c"), search.terms())
                        .where("c.name_key LIKE ?", search.like());
    }

    /** Sealed files are out of the ordinary search (S4-20); their keepers ask for them by name. */
    private static CustomerStatus wanted(CustomerStatus asked, Reader reader) {
        if (asked == null) {
            return CustomerStatus.ACTIVE;
        }
        if (asked.archived() && !reader.keeps()) {
            throw Refused.forbidden("customer.sealed-list-closed").rule("S4-20");
        }
        return asked;
    }

    private static Row read(ResultSet row, Reader reader) throws SQLException {
        UUID departmentId = row.getObject("department_id", UUID.class);
        UUID ownerId = row.getObject("owner_id", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        boolean archived = CustomerStatus.valueOf(row.getString("status")).archived();
        Access access = reader.of(new File(id, departmentId, ownerId, archived));
        String number = row.getString("number");
        String name = row.getString("name");
        if (access == Access.LIMITED) {
            return new Row(id, number, name, null, null, null, null, departmentId, row.getString("department_name"),
                    ownerId, row.getString("owner_name"), null, null, null, null, null, null, null, access, null, null);
        }
        String district = row.getString("district_code");
        return new Row(id, number, name, row.getString("company_code"), Category.valueOf(row.getString("category")),
                CustomerType.valueOf(row.getString("type")), CustomerStatus.valueOf(row.getString("status")),
                departmentId, row.getString("department_name"), ownerId,
                row.getString("owner_name"), Divisions.CHINA.provinceOf(district), Divisions.CHINA.cityOf(district),
                row.getString("contact_name"), Phone.masked(row.getString("contact_phone")),
                row.getTimestamp("established_at").toInstant(), row.getInt("completeness"), valueClass(row), access,
                credit(row),
                row.getLong("version"));
    }

    private static ValueClass valueClass(ResultSet row) throws SQLException {
        String name = row.getString("value_class");
        return name == null ? null : ValueClass.valueOf(name);
    }

    private static Credit credit(ResultSet row) throws SQLException {
        String status = row.getString("standing");
        return status == null
                ? null
                : new Credit(row.getString("grade"), row.getObject("limit_fen", Long.class), status);
    }

    private static String text(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
