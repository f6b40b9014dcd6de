package io.keguan.credit.limit.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.credit.limit.LimitChanges;
import io.keguan.credit.limit.LimitChanges.Viewed;
import io.keguan.credit.limit.api.LimitJson.View;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.limit.domain.LimitStatus;
import io.keguan.credit.limit.persistence.LimitChangeList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 授信额度: changes of limits, proposed by the credit officer, decided by amount and role. */
@Path("/api/v1/limit-changes")
@Authenticated
@Tag(name = "limit-changes")
public class LimitResource {

    private final LimitChanges changes;
    private final LimitChangeList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public LimitResource(LimitChanges changes, LimitChangeList list, CurrentStaff staff, IfMatch ifMatch) {
        this.changes = changes;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<LimitChangeList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("accountId") UUID accountId,
            @QueryParam("status") LimitStatus status, @QueryParam("kind") LimitKind kind) {
        return list.page(page, accountId, status, kind, staff.actor());
    }

    @POST
    @Idempotent(required = true)
    public RestResponse<View> propose(@NotNull @Valid LimitJson.Proposing body, UriInfo uri) {
        Viewed viewed = changes.propose(body.accountId(), body.wish(), body.reason(), staff.actor());
        return HttpFilters.created(uri, viewed.change().id(), View.of(viewed));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return View.of(changes.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent(required = true)
    public View approve(@PathParam("id") UUID id, @NotNull @Valid LimitJson.Approval body) {
        return View.of(changes.approve(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @Idempotent
    public View reject(@PathParam("id") UUID id, @NotNull @Valid LimitJson.WithReason body) {
        return View.of(changes.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid LimitJson.WithReason body) {
        return View.of(changes.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }
}
