package io.keguan.customer.retention.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.ArchiveClass;
import io.keguan.customer.archive.domain.RetentionPolicy;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.time.BusinessZone;

/** The sealed files, and what stands between each and its destruction. */
@ApplicationScoped
public class SealedFiles {

    private static final String FROM = """
            FROM customer c LEFT JOIN legal_hold h ON h.customer_id = c.id AND h.status = 'PLACED'
            CROSS JOIN LATERAL (SELECT (c.established_at AT TIME ZONE '%1$s')::date AS established_on) e
            CROSS JOIN LATERAL (SELECT (c.cooperation_ended_on + make_interval(years => %2$d))::date AS by_seal,
                (e.established_on + make_interval(years => %3$d))::date AS by_file) y
            CROSS JOIN LATERAL (SELECT %4$s AS destroyable_from) d
            CROSS JOIN LATERAL (SELECT (SELECT l.number FROM destruction_list l
                WHERE l.status IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED')
                AND l.files @> jsonb_build_array(jsonb_build_object('customerId', c.id)) LIMIT 1) AS listed_on) o""";

    /** @param listedOn the open destruction list the file is on already */
    @Schema(name = "SealedFile")
    public record Row(UUID customerId, String customerNumber, String name, ArchiveClass archiveClass,
            String departmentName, LocalDate establishedOn, LocalDate cooperationEndedOn, LocalDate destroyableFrom,
            boolean due, boolean held, @Nullable String listedOn) {}

    private final Lists lists;
    private final DataSource database;
    private final Policies policies;
    private final BusinessZone zone;
    private final Clock clock;

    public SealedFiles(Lists lists, DataSource database, Policies policies, BusinessZone zone, Clock clock) {
        this.lists = lists;
        this.database = database;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param destroyable only those that nothing keeps from a new list */
    public Page<Row> page(PageQuery page, boolean destroyable) {
        LocalDate today = zone.dateOf(clock.instant());
        ListQuery<Row> list = lists.list("sealed-files", "SELECT c.*, e.*, d.*, o.*, h.id AS hold_id " + from(),
                row -> read(row, today))
                .id("c.id")
                .sort("destroyableFrom", "d.destroyable_from", "date")
                .sort("number", "c.number", "text")
                .where("c.status = 'SEALED'");
        if (destroyable) {
            list.where("d.destroyable_from <= CAST(? AS date) AND h.id IS NULL AND o.listed_on IS NULL",
                    today.toString());
        }
        SearchQuery search = SearchQuery.of(page.q);
        return (search == null
                ? list
                : list.where(SearchQuery.CONDITION.formatted("c"), search.terms())
                        .where("c.name_key LIKE ?", search.like()))
                .page(page);
    }

    /** The open lists some files are on, by file. */
    public Map<UUID, String> listed(Collection<UUID> customers) {
        return Sql.all(database, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), """
                SELECT c.id, l.number FROM customer c JOIN destruction_list l
                    ON l.files @> jsonb_build_array(jsonb_build_object('customerId', c.id))
                WHERE c.id = ANY (?) AND l.status IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED')""", customers)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** What the files on a list are called, as long as they are there. */
    public Map<UUID, String> names(Collection<UUID> customers) {
        return Sql.all(database, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
                "SELECT id, name FROM customer WHERE id = ANY (?) AND status <> 'DESTROYED'", customers)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same arithmetic as {@link RetentionPolicy#destroyableFrom}, where the rows are. */
    private String from() {
        RetentionPolicy policy = policies.current(RetentionPolicy.class).value();
        String day = switch (policy.startRule()) {
            case "END_OF_COOPERATION" -> "y.by_seal";
            case "FILE_CREATION" -> "y.by_file";
            default -> "greatest(y.by_seal, y.by_file)";
        };
        return FROM.formatted(zone.id(), policy.sealedYears(), policy.fileYears(), day);
    }

    private static Row read(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("destroyable_from", LocalDate.class);
        return new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                ArchiveClass.valueOf(row.getString("archive_class")), row.getString("department_name"),
                row.getObject("established_on", LocalDate.class),
                row.getObject("cooperation_ended_on", LocalDate.class), from, !from.isAfter(today),
                row.getObject("hold_id") != null, row.getString("listed_on"));
    }
}
