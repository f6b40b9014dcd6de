package io.keguan.customer.check.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.CheckItem;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The files in the samples of checks. */
@ApplicationScoped
public class ItemRepository extends AggregateRepository<CheckItem> {

    private static final String ERASE = """
            UPDATE archive_check_item SET customer_name = ?, finding = CASE WHEN finding IS NOT NULL THEN '' END,
                answer = CASE WHEN answer IS NOT NULL THEN '' END, last_reason = NULL WHERE customer_id = ?
            RETURNING id""";

    private final DataSource database;

    public ItemRepository(DataSource database) {
        this.database = database;
    }

    public List<CheckItem> of(UUID checkId) {
        return list("checkId = ?1 order by place", checkId);
    }

    /** The check an item belongs to; asked without reading the item, because whoever locks it later must not have read it. */
    public UUID checkOf(UUID itemId) {
        return Sql.first(database, row -> row.getObject(1, UUID.class),
                "SELECT check_id FROM archive_check_item WHERE id = ?", itemId).orElseThrow(Refused::notFound);
    }

    /** The items of a file that somebody still has to do something with, in the order in which all lock them. */
    public List<UUID> openOf(UUID customerId) {
        return find("customerId = ?1 order by checkId, id", customerId).stream()
                .filter(item -> item.status().open())
                .map(CheckItem::id)
                .toList();
    }

    /** Takes what was said of a destroyed file out of its items; that it was drawn, and what became of it, stays. */
    public List<UUID> erase(UUID customerId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId);
    }
}
