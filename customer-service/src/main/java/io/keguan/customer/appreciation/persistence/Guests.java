package io.keguan.customer.appreciation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** Who is on the lists. Of one customer on two lists the first to put it there invites it; the other is shown beside. */
@ApplicationScoped
public class Guests {

    /** One who is invited twice, also under a file that was merged meanwhile, is one guest. */
    private static final String OF_EVENT = """
            SELECT g.* FROM (SELECT q.id, q.event_id, q.list_id, q.customer_id, q.added_at, q.attended, q.impression, l.department_id,
                l.department_name, c.number, c.name, c.owner_name, c.category, c.value_class, c.status, k.name AS contact_name,
                k.phone AS contact_phone, row_number() OVER one AS place, count(*) OVER (PARTITION BY q.event_id,
                coalesce(c.merged_into_id, c.id)) AS on_lists
            FROM guest q JOIN guest_list l ON l.id = q.list_id JOIN customer c ON c.id = q.customer_id
                LEFT JOIN customer_contact k ON k.customer_id = c.id AND k.is_primary
            WINDOW one AS (PARTITION BY q.event_id, coalesce(c.merged_into_id, c.id) ORDER BY q.added_at, q.id)) g""";
    private static final String CANDIDATES = """
            SELECT c.id, c.number, c.name, c.owner_name, c.department_name, c.category, c.value_class FROM customer c""";
    /** Whom the software proposes: those of the highest value, and key customers. */
    private static final String PROPOSED = "c.value_class = 'A' OR c.category = 'KEY'";

    @Schema(name = "Guest")
    public record Row(UUID customerId, String customerNumber, String customerName, UUID departmentId,
            String departmentName, String ownerName, Category category, @Nullable ValueClass valueClass,
            @Nullable String contactName, @Nullable String phoneMasked, Instant addedAt, boolean invited, int onLists,
            @Nullable Boolean attended, @Nullable String impression) {}

    @Schema(name = "GuestCandidate")
    public record Candidate(UUID id, String number, String name, String ownerName, String departmentName,
            Category category, @Nullable ValueClass valueClass, boolean proposed) {}

    /** A customer as far as it matters who may invite it. */
    public record Customer(UUID id, String number, UUID departmentId) {}

    private final DataSource database;
    private final Lists lists;
    private final AccessPolicy access;

    public Guests(DataSource database, Lists lists, AccessPolicy access) {
        this.database = database;
        this.lists = lists;
        this.access = access;
    }

    /** The guests the person may see: all of them, or those of the own departments. @param doubled only those on two lists */
    public Page<Row> page(UUID event, UUID department, boolean doubled, PageQuery page, Actor actor) {
        ListQuery<Row> list = lists.list("guests", OF_EVENT, Guests::read)
                .id("g.id")
                .sort("number", "g.number", "text")
                .sort("name", "g.name", "text")
                .sort("department", "g.department_name", "text")
                .where("g.event_id = ?", event)
                .where("g.department_id = ?", department)
                .where("g.on_lists > ?", doubled ? 1 : null);
        if (!access.reader(actor).companyWide()) {
            list.where("g.department_id = ANY (?)", actor.departments());
        }
        return list.page(page);
    }

    /** The final list: every customer once. */
    public List<Row> invited(UUID event) {
        return Sql.all(database, Guests::read, OF_EVENT + " WHERE g.event_id = ? AND g.place = 1 ORDER BY g.number",
                event);
    }

    /** Customers in use of the departments who are not on the list yet. */
    public Page<Candidate> candidates(UUID list, Collection<UUID> departments, boolean proposed, String valueClass,
            String category, PageQuery page) {
        String q = page.q == null || page.q.isBlank() ? null : page.q.strip();
        return lists.list("guest-candidates", CANDIDATES, Guests::candidate)
                .id("c.id")
                .sort("number", "c.number", "text")
                .sort("name", "c.name", "text")
                .where("c.status = 'ACTIVE'")
                .where("c.department_id = ANY (?)", departments)
                .where("NOT EXISTS (SELECT FROM guest g WHERE g.list_id = ? AND g.customer_id = c.id)", list)
                .where(proposed ? PROPOSED : "true")
                .where("c.value_class = ?", valueClass)
                .where("c.category = ?", category)
                .where("position(? IN c.name) > 0 OR c.number = ?", q, q)
                .page(page);
    }

    /** Those of the customers that are in use. */
    public List<Customer> inUse(List<UUID> customers) {
        return Sql.all(database,
                row -> new Customer(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                "SELECT id, number, department_id FROM customer WHERE id = ANY (?) AND status = 'ACTIVE' ORDER BY id FOR SHARE",
                customers);
    }

    public void add(UUID event, UUID list, List<UUID> customers, Actor by, Instant at) {
        for (UUID customer : customers) {
            Sql.execute(database,
                    """
                            INSERT INTO guest (id, list_id, event_id, customer_id, added_by_id, added_at) VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT ON CONSTRAINT guest_customer_uq DO NOTHING""",
                    Ids.next(), list, event, customer, by.id(),
                    at);
        }
    }

    public boolean remove(UUID list, UUID customer) {
        return Sql.execute(database, "DELETE FROM guest WHERE list_id = ? AND customer_id = ?", list, customer) > 0;
    }

    public int count(UUID list) {
        return Sql.first(database, row -> row.getInt(1), "SELECT count(*) FROM guest WHERE list_id = ?", list)
                .orElse(0);
    }

    public void attend(UUID event, UUID customer, boolean attended, String impression) {
        Sql.execute(database, "UPDATE guest SET attended = ?, impression = ? WHERE event_id = ? AND customer_id = ?",
                attended, impression, event, customer);
    }

    /** A copy shows all its customers at once to whoever fetches it (S4-02). */
    public void noteAccesses(UUID event, String number, String purpose, Actor by, Instant at) {
        Sql.execute(database,
                """
                        INSERT INTO file_access (id, at, kind, customer_id, subject_type, subject_id, subject_number, subject_name,
                            staff_id, staff_name, department_id, department_name, purpose, request_id, request_number)
                        SELECT gen_random_uuid(), ?, 'COPY', c.id, 'customer', c.id, c.number, c.name, ?, ?, ?, ?, ?, ?, ?
                        FROM customer c WHERE c.id IN (SELECT g.customer_id FROM guest g WHERE g.event_id = ?)""",
                at, by.id(),
                by.name(), by.departmentId(), by.departmentName(), purpose, event, number, event);
    }

    /** A destroyed customer leaves its place and what was said of it. */
    public void erase(UUID customer) {
        Sql.execute(database, "UPDATE guest SET impression = NULL WHERE customer_id = ?", customer);
    }

    private static Row read(ResultSet row) throws SQLException {
        boolean inUse = "ACTIVE".equals(row.getString("status")) || "MERGED".equals(row.getString("status"));
        String number = row.getString("number");
        return new Row(row.getObject("customer_id", UUID.class), number, inUse ? row.getString("name") : number,
                row.getObject("department_id", UUID.class), row.getString("department_name"),
                row.getString("owner_name"),
                Category.valueOf(row.getString("category")), valueClass(row),
                inUse ? row.getString("contact_name") : null,
                inUse ? Phone.masked(row.getString("contact_phone")) : null,
                row.getTimestamp("added_at").toInstant(), row.getInt("place") == 1, row.getInt("on_lists"),
                (Boolean) row.getObject("attended"), row.getString("impression"));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Category category = Category.valueOf(row.getString("category"));
        ValueClass value = valueClass(row);
        return new Candidate(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                row.getString("owner_name"), row.getString("department_name"), category, value,
                value == ValueClass.A || category == Category.KEY);
    }

    private static ValueClass valueClass(ResultSet row) throws SQLException {
        String name = row.getString("value_class");
        return name == null ? null : ValueClass.valueOf(name);
    }
}
