package io.keguan.credit.dunning.api;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.dunning.Demands;
import io.keguan.credit.dunning.api.DemandJson.Detail;
import io.keguan.credit.dunning.domain.DemandStatus;
import io.keguan.credit.dunning.persistence.DemandList;
import io.keguan.credit.dunning.persistence.DemandRepository;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 催款通知单: written by the calendar, issued by credit control (S2e-40). */
@Path("/api/v1/demand-notices")
@Authenticated
@Tag(name = "demand-notices")
public class DemandResource {

    private final Demands demands;
    private final DemandRepository items;
    private final DemandList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public DemandResource(Demands demands, DemandRepository items, DemandList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.demands = demands;
        this.items = items;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<DemandList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") DemandStatus status,
            @QueryParam("accountId") UUID accountId) {
        return list.page(page, status, accountId, staff.actor());
    }

    @GET
    @Path("/{id}")
    public Detail view(@PathParam("id") UUID id) {
        return detail(demands.view(id, staff.actor()).id());
    }

    @POST
    @Path("/{id}/actions/issue")
    @Idempotent
    public Detail issue(@PathParam("id") UUID id, @NotNull @Valid DemandJson.Issue body) {
        return detail(demands.issue(id, ifMatch.version(), body.issuedOn(), body.channel(), staff.actor()).id());
    }

    @POST
    @Path("/{id}/actions/drop")
    @Idempotent
    public Detail drop(@PathParam("id") UUID id, @NotNull @Valid DemandJson.DropReason body) {
        return detail(demands.drop(id, ifMatch.version(), body.reason(), staff.actor()).id());
    }

    private Detail detail(UUID id) {
        DemandList.Row row = list.one(id, staff.actor());
        return new Detail(row, items.items(id), row.version(), row.allowedActions());
    }
}
