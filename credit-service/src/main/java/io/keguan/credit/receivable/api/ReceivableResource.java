package io.keguan.credit.receivable.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

import io.keguan.credit.payment.persistence.Allocations;
import io.keguan.credit.receivable.Receivables;
import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.credit.receivable.domain.ReceivableStatus;
import io.keguan.credit.receivable.persistence.ReceivableList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** 应收账款: what customers owe; shipments open it, an old book is taken over by finance. */
@Path("/api/v1/receivables")
@Authenticated
@Tag(name = "receivables")
public class ReceivableResource {

    private final Receivables receivables;
    private final ReceivableList list;
    private final Allocations allocations;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ReceivableResource(Receivables receivables, ReceivableList list, Allocations allocations,
            CurrentStaff staff, IfMatch ifMatch) {
        this.receivables = receivables;
        this.list = list;
        this.allocations = allocations;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** @param open only what is still owed, or only what is not */
    @GET
    public Page<ReceivableList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") ReceivableStatus status, @QueryParam("open") Boolean open,
            @QueryParam("overdue") Boolean overdue, @QueryParam("accountId") UUID accountId,
            @QueryParam("customerId") UUID customerId, @QueryParam("salespersonId") UUID salespersonId,
            @QueryParam("dueFrom") LocalDate dueFrom, @QueryParam("dueTo") LocalDate dueTo,
            @QueryParam("debtClass") DebtClass debtClass) {
        return list.page(page, new ReceivableList.Filter(status, open, overdue, accountId, customerId, salespersonId,
                dueFrom, dueTo, debtClass), staff.actor());
    }

    @GET
    @Path("/{id}")
    public ReceivableList.Row view(@PathParam("id") UUID id) {
        return list.one(receivables.view(id, staff.actor()).id(), staff.actor());
    }

    /** Which payments settled it. */
    @GET
    @Path("/{id}/allocations")
    public List<Allocations.Line> allocations(@PathParam("id") UUID id) {
        return allocations.ofReceivable(receivables.readable(id, staff.actor()));
    }

    /** 期初应收: the same line sent again is answered with the receivable that is there. */
    @POST
    @RolesAllowed(Roles.FINANCE)
    @Idempotent
    public RestResponse<ReceivableList.Row> takeOver(@NotNull @Valid ReceivableJson.Opening body, UriInfo uri) {
        UUID id = receivables.takeOver(body.line(), staff.actor());
        return HttpFilters.created(uri, id, list.one(id, staff.actor()));
    }

    /** The customer disputes an amount: exactly that is not asked for until the dispute ends. */
    @POST
    @Path("/{id}/actions/dispute")
    @Idempotent
    public ReceivableList.Row dispute(@PathParam("id") UUID id, @NotNull @Valid ReceivableJson.Dispute body) {
        receivables.dispute(id, ifMatch.version(), body.fen(), body.reason(), staff.actor());
        return list.one(id, staff.actor());
    }
}
