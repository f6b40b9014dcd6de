package io.keguan.credit.account.api;

import static io.keguan.kit.security.Roles.CREDIT_OFFICER;

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

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.api.CreditAccountJson.CreditReason;
import io.keguan.credit.account.api.CreditAccountJson.View;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.persistence.CreditAccountList;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The customers' credit accounts: opened by the archive's events, frozen and unfrozen by the credit officer. */
@Path("/api/v1/credit-accounts")
@Authenticated
@Tag(name = "credit-accounts")
public class CreditAccountResource {

    private final CreditAccounts accounts;
    private final CreditAccountList list;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CreditAccountResource(CreditAccounts accounts, CreditAccountList list, CurrentStaff staff,
            IfMatch ifMatch) {
        this.accounts = accounts;
        this.list = list;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<CreditAccountList.AccountRow> list(@BeanParam @Valid PageQuery page,
            @QueryParam("customerId") UUID customerId, @QueryParam("status") CreditAccountStatus status) {
        return list.page(page, customerId, status, staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(accounts.view(id, staff.actor()));
    }

    @POST
    @Path("/{id}/actions/freeze")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View freeze(@PathParam("id") UUID id, @NotNull @Valid CreditReason body) {
        return view(accounts.freeze(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/unfreeze")
    @RolesAllowed(CREDIT_OFFICER)
    @Idempotent
    public View unfreeze(@PathParam("id") UUID id, @NotNull @Valid CreditReason body) {
        return view(accounts.unfreeze(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(CreditAccount account) {
        return View.of(account, staff.actor());
    }
}
