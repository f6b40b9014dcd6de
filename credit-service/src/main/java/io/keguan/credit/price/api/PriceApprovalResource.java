package io.keguan.credit.price.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.CREDIT_OFFICER;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;
import static io.keguan.kit.security.Roles.SALES_REP;

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

import io.keguan.credit.price.PriceApprovals;
import io.keguan.credit.price.api.PriceJson.ApprovalView;
import io.keguan.credit.price.api.PriceJson.WithReason;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.credit.price.persistence.PriceListRows;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 批件: a price below the list, or a quantity above what needs no approval, for one customer (S3-04, S3-05). */
@Path("/api/v1/price-approvals")
@Authenticated
@Tag(name = "price-approvals")
public class PriceApprovalResource {

    private final PriceApprovals approvals;
    private final PriceListRows rows;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public PriceApprovalResource(PriceApprovals approvals, PriceListRows rows, CurrentStaff staff, IfMatch ifMatch) {
        this.approvals = approvals;
        this.rows = rows;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<PriceListRows.ApprovalRow> list(@BeanParam @Valid PageQuery page,
            @QueryParam("customerId") UUID customerId, @QueryParam("status") PriceListStatus status) {
        return rows.approvals(page, customerId, status, staff.actor());
    }

    @POST
    @RolesAllowed({CREDIT_OFFICER, SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public RestResponse<ApprovalView> apply(@NotNull @Valid PriceJson.Application body, UriInfo uri) {
        PriceApproval approval = approvals.apply(body.accountId(), body.deal(), body.reason(), staff.actor());
        return HttpFilters.created(uri, approval.id(), view(approval));
    }

    @GET
    @Path("/{id}")
    public ApprovalView view(@PathParam("id") UUID id) {
        return view(approvals.view(id, staff.actor()));
    }

    /** Within the authority of the approver's office; more is refused with both figures. */
    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public ApprovalView approve(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(approvals.approve(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({DEPT_MANAGER, DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public ApprovalView reject(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(approvals.reject(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public ApprovalView withdraw(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(approvals.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private ApprovalView view(PriceApproval approval) {
        return ApprovalView.of(approval, approvals.allowedActions(approval, staff.actor()));
    }
}
