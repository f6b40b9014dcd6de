package io.keguan.customer.appreciation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The thank-you events a person has to do with, the latest first. */
@ApplicationScoped
public class ThankYouEventList {

    private static final String SELECT = """
            SELECT e.*, n.lists, n.submitted, n.guests FROM thank_you_event e LEFT JOIN LATERAL (SELECT count(*) AS lists,
                count(l.submitted_at) AS submitted, coalesce(sum(l.guests), 0) AS guests
                FROM guest_list l WHERE l.event_id = e.id) n ON true""";

    @Schema(name = "ThankYouEventRow")
    public record Row(UUID id, String number, ThankYouStatus status, String name, LocalDate heldOn, String place,
            Instant listsDueAt, int lists, int submitted, int lateLists, int guests, @Nullable Integer attended,
            String plannedByName, long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public ThankYouEventList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, ThankYouStatus status, Actor actor) {
        String q = page.q == null || page.q.isBlank() ? null : page.q.strip();
        ListQuery<Row> list = lists.list("thank-you-events", SELECT, ThankYouEventList::read)
                .id("e.id")
                .sort("-heldOn", "e.held_on", "date")
                .sort("number", "e.number", "text")
                .sort("listsDueAt", "e.lists_due_at", "timestamptz")
                .where("e.status = ?", status == null ? null : status.name())
                .where("position(? IN e.name) > 0 OR e.number = ?", q, q);
        if (!access.reader(actor).companyWide()) {
            list.where("e.status <> 'PLANNED' AND EXISTS (SELECT FROM guest_list m WHERE m.event_id = e.id"
                    + " AND m.department_id = ANY (?))", actor.departments());
        }
        return list.page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ThankYouStatus.valueOf(row.getString("status")), row.getString("name"),
                row.getObject("held_on", LocalDate.class), row.getString("place"),
                row.getTimestamp("lists_due_at").toInstant(), row.getInt("lists"), row.getInt("submitted"),
                row.getInt("late_lists"), row.getInt("guests"), (Integer) row.getObject("attended"),
                row.getString("planned_by_name"), row.getLong("version"));
    }
}
