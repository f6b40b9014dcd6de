package io.keguan.credit.baddebt.api;

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

import io.keguan.credit.baddebt.BadDebts;
import io.keguan.credit.baddebt.domain.BadDebtStatus;
import io.keguan.credit.baddebt.persistence.BadDebtList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 呆账、死账、坏账: proposed by one person, decided by another (S1-59). */
@Path("/api/v1/bad-debts")
@Authenticated
@Tag(name = "bad-debts")
public class BadDebtResource {

    private final BadDebts debts;
    private final BadDebtList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public BadDebtResource(BadDebts debts, BadDebtList list, CurrentStaff staff, IfMatch ifMatch) {
        this.debts = debts;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<BadDebtList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") BadDebtStatus status,
            @QueryParam("receivableId") UUID receivableId) {
        return list.page(page, status, receivableId, staff.actor());
    }

    @GET
    @Path("/{id}")
    public BadDebtList.Row view(@PathParam("id") UUID id) {
        return list.one(debts.view(id, staff.actor()).id(), staff.actor());
    }

    @POST
    @Idempotent
    public RestResponse<BadDebtList.Row> propose(@NotNull @Valid BadDebtJson.Proposal body, UriInfo uri) {
        UUID id = debts.propose(body.receivableId(), body.proposal(), staff.actor());
        return HttpFilters.created(uri, id, list.one(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve")
    @Idempotent
    public BadDebtList.Row approve(@PathParam("id") UUID id, @NotNull @Valid BadDebtJson.Decision body) {
        return list.one(debts.decide(id, ifMatch.version(), true, body.reason(), staff.actor()).id(), staff.actor());
    }

    @POST
    @Path("/{id}/actions/reject")
    @Idempotent
    public BadDebtList.Row reject(@PathParam("id") UUID id, @NotNull @Valid BadDebtJson.Rejection body) {
        return list.one(debts.decide(id, ifMatch.version(), false, body.reason(), staff.actor()).id(), staff.actor());
    }
}
