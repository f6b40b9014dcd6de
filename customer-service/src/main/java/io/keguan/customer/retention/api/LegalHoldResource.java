package io.keguan.customer.retention.api;

import static io.keguan.kit.security.Roles.AUDITOR;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

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

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.retention.LegalHolds;
import io.keguan.customer.retention.api.RetentionJson.HoldView;
import io.keguan.customer.retention.domain.HoldStatus;
import io.keguan.customer.retention.persistence.LegalHoldList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;

/** 证据保全: files that nobody may destroy for the time being. */
@Path("/api/v1/legal-holds")
@RolesAllowed({DATA_ADMIN, GENERAL_MANAGER, DEPUTY_GM, AUDITOR})
@Tag(name = "legal-holds")
public class LegalHoldResource {

    private final LegalHolds holds;
    private final LegalHoldList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public LegalHoldResource(LegalHolds holds, LegalHoldList list, CurrentStaff staff, IfMatch ifMatch) {
        this.holds = holds;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<LegalHoldList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("customer") UUID customer,
            @QueryParam("status") HoldStatus status) {
        return list.page(page, customer, status);
    }

    @POST
    @RolesAllowed({DATA_ADMIN, GENERAL_MANAGER})
    @Idempotent
    public RestResponse<HoldView> place(@NotNull @Valid RetentionJson.HoldForm form, UriInfo uri) {
        HoldView view = HoldView.of(holds.place(form.customerId(), Folding.words(form.reason()), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    @Path("/{id}")
    public HoldView view(@PathParam("id") UUID id) {
        return HoldView.of(holds.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/lift")
    @RolesAllowed({DATA_ADMIN, GENERAL_MANAGER})
    @Idempotent
    public HoldView lift(@PathParam("id") UUID id, @NotNull @Valid RetentionJson.WithReason body) {
        return HoldView.of(holds.lift(id, ifMatch.version(), Folding.words(body.reason()), staff.actor()));
    }
}
