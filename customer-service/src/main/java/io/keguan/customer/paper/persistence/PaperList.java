package io.keguan.customer.paper.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.logbook.LogAccess;
import io.keguan.customer.paper.domain.PaperKind;
import io.keguan.customer.paper.domain.PaperStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.time.BusinessZone;

/** The paper documents of a customer, with where each is. */
@ApplicationScoped
public class PaperList {

    /** @param overdue taken, and not back in time */
    @Schema(name = "PaperDocument")
    public record View(UUID id, String number, UUID customerId, PaperKind kind, PaperStatus status, String title,
            int copies, String place, @Nullable String holderName, @Nullable String purpose,
            @Nullable Instant heldSince,
            @Nullable LocalDate dueBackOn, boolean overdue, @Nullable String lastReason, Instant registeredAt,
            UUID registeredById, String registeredByName, long version, List<String> allowedActions)
            implements
                DetailView {}

    private final Lists lists;
    private final BusinessZone zone;
    private final Clock clock;

    public PaperList(Lists lists, BusinessZone zone, Clock clock) {
        this.lists = lists;
        this.zone = zone;
        this.clock = clock;
    }

    public Page<View> page(UUID customerId, PaperStatus status, PageQuery page, Actor actor) {
        return of(customerId, actor).where("p.status = ?", status == null ? null : status.name()).page(page);
    }

    public View view(UUID customerId, UUID id, Actor actor) {
        PageQuery page = new PageQuery();
        page.limit = 1;
        return of(customerId, actor).where("p.id = ?", id).page(page).items().stream().findFirst()
                .orElseThrow(Refused::notFound);
    }

    private ListQuery<View> of(UUID customerId, Actor actor) {
        LocalDate today = zone.dateOf(clock.instant());
        return lists.list("papers", "SELECT p.* FROM paper_document p", row -> read(row, today, actor))
                .id("p.id")
                .sort("-registeredAt", "p.registered_at", "timestamptz")
                .where("p.customer_id = ?", customerId);
    }

    private static View read(ResultSet row, LocalDate today, Actor actor) throws SQLException {
        PaperStatus status = PaperStatus.valueOf(row.getString("status"));
        LocalDate dueBackOn = row.getObject("due_back_on", LocalDate.class);
        return new View(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("customer_id", UUID.class), PaperKind.valueOf(row.getString("kind")), status,
                row.getString("title"), row.getInt("copies"), row.getString("place"), row.getString("holder_name"),
                row.getString("held_for"), Sql.instant(row, "held_since"), dueBackOn,
                status == PaperStatus.OUT && dueBackOn != null && today.isAfter(dueBackOn),
                row.getString("last_reason"), Sql.instant(row, "registered_at"),
                row.getObject("registered_by_id", UUID.class), row.getString("registered_by_name"),
                row.getLong("version"),
                PaperStatus.LIFECYCLE.allowedNames(status, action -> LogAccess.mayWrite(actor)));
    }
}
