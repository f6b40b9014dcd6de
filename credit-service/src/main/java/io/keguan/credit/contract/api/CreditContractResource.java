package io.keguan.credit.contract.api;

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

import io.keguan.credit.contract.CreditContracts;
import io.keguan.credit.contract.api.CreditContractJson.Draft;
import io.keguan.credit.contract.api.CreditContractJson.View;
import io.keguan.credit.contract.api.CreditContractJson.WithReason;
import io.keguan.credit.contract.domain.ContractStatus;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.persistence.CreditContractList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 赊销合同: signed under the customer's limit (S3-01), special ways of paying with the management's consent (S3-75). */
@Path("/api/v1/credit-contracts")
@Authenticated
@Tag(name = "credit-contracts")
public class CreditContractResource {

    private final CreditContracts contracts;
    private final CreditContractList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CreditContractResource(CreditContracts contracts, CreditContractList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.contracts = contracts;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<CreditContractList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("customerId") UUID customerId, @QueryParam("status") ContractStatus status) {
        return list.page(page, customerId, status, staff.actor());
    }

    @POST
    @RolesAllowed({CREDIT_OFFICER, SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public RestResponse<View> draft(@NotNull @Valid Draft body, UriInfo uri) {
        CreditContract contract = contracts.draft(body.accountId(), body.parties(staff.actor()), body.terms(),
                staff.actor());
        return HttpFilters.created(uri, contract.id(), view(contract));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(contracts.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/approve-special-terms")
    @RolesAllowed({GENERAL_MANAGER, DEPUTY_GM})
    @Idempotent
    public View approveSpecialTerms(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(contracts.decideSpecialTerms(id, ifMatch.version(), true, body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/reject-special-terms")
    @RolesAllowed({GENERAL_MANAGER, DEPUTY_GM})
    @Idempotent
    public View rejectSpecialTerms(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(contracts.decideSpecialTerms(id, ifMatch.version(), false, body.reason(), staff.actor()));
    }

    /** Refused with every reason, of every feature that knows one. */
    @POST
    @Path("/{id}/actions/sign")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View sign(@PathParam("id") UUID id) {
        return view(contracts.sign(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/cancel")
    @RolesAllowed({CREDIT_OFFICER, SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER})
    @Idempotent
    public View cancel(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(contracts.cancel(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/end")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View end(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return view(contracts.end(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(CreditContract contract) {
        return View.of(contract, contracts.allowedActions(contract, staff.actor()));
    }
}
