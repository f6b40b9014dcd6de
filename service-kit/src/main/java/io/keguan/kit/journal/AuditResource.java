package io.keguan.kit.journal;

import static io.keguan.kit.security.Roles.ADMIN;
import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The audit trail of one record, with the proof that nobody changed it. */
@Path("/api/v1/services/{service}/audit")
@Authenticated
@Tag(name = "audit")
public class AuditResource {

    /** Says whether a caller may read the trail of a record that is not theirs by role; asked for each record. */
    public interface AuditAccess {
        String aggregateType();

        boolean mayRead(UUID aggregateId, Actor actor);
    }

    public record EntryView(long seq, Instant at, String actorName, String action, @Nullable String rule,
            @JsonRawValue @Nullable String before, @JsonRawValue @Nullable String after, @Nullable String reason,
            @Nullable String traceId, String hash) {}

    public record AuditView(java.util.List<EntryView> items, @Nullable String next, @Nullable Page.Total total,
            boolean intact, @Nullable Long firstBroken) {}

    private final ServiceName service;
    private final Lists lists;
    private final AuditVerifier verifier;
    private final CurrentStaff staff;
    private final Instance<AuditAccess> access;

    public AuditResource(ServiceName service, Lists lists, AuditVerifier verifier, CurrentStaff staff,
            @Any Instance<AuditAccess> access) {
        this.service = service;
        this.lists = lists;
        this.verifier = verifier;
        this.staff = staff;
        this.access = access;
    }

    @GET
    public AuditView audit(@PathParam("service") String name,
            @QueryParam("type") @PlainText(required = true, max = 60) String type, @QueryParam("id") @NotNull UUID id,
            @BeanParam @Valid PageQuery query) {
        service.require(name);
        Actor actor = staff.actor();
        boolean byRole = actor.hasAny(ADMIN, AUDITOR, DATA_ADMIN, GENERAL_MANAGER);
        if (!byRole && access.stream().noneMatch(a -> a.aggregateType().equals(type) && a.mayRead(id, actor))) {
            throw Refused.notFound();
        }
        Page<EntryView> page = lists
                .list("audit", "SELECT " + AuditEntry.COLUMNS + ", audit_key"
                        + " FROM audit_entry a JOIN journal_head h USING (agg_type, agg_id)",
                        row -> view(AuditEntry.read(row).opened(TrailKey.of(row.getBytes("audit_key")))))
                .id("a.agg_id")
                .sort("-seq", "a.seq", "bigint")
                .where("a.agg_type = ?", type)
                .where("a.agg_id = ?", id)
                .page(query);
        Long broken = verifier.firstBroken(type, id).orElse(null);
        return new AuditView(page.items(), page.next(), page.total(), broken == null, broken);
    }

    private static EntryView view(AuditEntry entry) {
        return new EntryView(entry.seq(), entry.at(), entry.actorName(), entry.action(), entry.rule(), entry.before(),
                entry.after(), entry.reason(), entry.traceId(), entry.hash());
    }
}
