package io.keguan.credit.account.api;

import static io.keguan.kit.security.Roles.CREDIT_OFFICER;

import java.time.Instant;
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

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.CreditAccounts.Viewed;
import io.keguan.credit.account.api.CreditAccountJson.CreditReason;
import io.keguan.credit.account.api.CreditAccountJson.Standing;
import io.keguan.credit.account.api.CreditAccountJson.View;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.persistence.CreditAccountList;
import io.keguan.credit.exposure.persistence.ExposureEntries;
import io.keguan.credit.rating.Grades;
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
    private final ExposureEntries entries;
    private final Grades grades;
    private final AccountReader reader;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CreditAccountResource(CreditAccounts accounts, CreditAccountList list, ExposureEntries entries,
            Grades grades, AccountReader reader, CurrentStaff staff, IfMatch ifMatch) {
        this.accounts = accounts;
        this.list = list;
        this.entries = entries;
        this.grades = grades;
        this.reader = reader;
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

    /** The account as it stood in a past moment. */
    @GET
    @Path("/{id}/exposure")
    public Standing exposure(@PathParam("id") UUID id, @QueryParam("at") Instant at) {
        return Standing.of(accounts.exposure(id, at, staff.actor()), at);
    }

    /** The book of what moved it. */
    @GET
    @Path("/{id}/exposure/entries")
    public Page<ExposureEntries.Entry> entries(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        accounts.exposure(id, null, staff.actor());
        return entries.of(id, page);
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

    private View view(Viewed viewed) {
        return View.of(viewed, grades.of(viewed.account().id(), staff.actor()),
                reader.fileRequest(viewed.account(), staff.actor()), staff.actor());
    }
}
