package io.keguan.customer.registration.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.DATA_ADMIN;
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

import io.keguan.customer.archive.domain.CompanyCode;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.registration.Duplicates;
import io.keguan.customer.registration.Registrations;
import io.keguan.customer.registration.Registrations.Viewed;
import io.keguan.customer.registration.api.RegistrationJson.Candidates;
import io.keguan.customer.registration.api.RegistrationJson.View;
import io.keguan.customer.registration.domain.RegistrationStatus;
import io.keguan.customer.registration.persistence.RegistrationList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 《客户信息登记表》: handed in by the representative, audited by the data administrator. */
@Path("/api/v1/registrations")
@Authenticated
@Tag(name = "registrations")
public class RegistrationResource {

    private final Registrations registrations;
    private final Duplicates duplicates;
    private final RegistrationList list;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public RegistrationResource(Registrations registrations, Duplicates duplicates, RegistrationList list,
            Timeline timeline, CurrentStaff staff, IfMatch ifMatch) {
        this.registrations = registrations;
        this.duplicates = duplicates;
        this.list = list;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER})
    @Idempotent
    public RestResponse<View> submit(@NotNull @Valid RegistrationJson.Form form, UriInfo uri) {
        View view = view(registrations.submit(form.toDomain(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @POST
    @Path("/duplicate-check")
    public Candidates checkDuplicates(@NotNull @Valid RegistrationJson.DuplicateQuestion question) {
        return Candidates.of(duplicates.find(question.name(), CompanyCode.clean(question.companyCode()),
                question.keptPhones()));
    }

    @GET
    public Page<RegistrationList.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") RegistrationStatus status, @QueryParam("mine") boolean mine,
            @QueryParam("department") UUID department) {
        return list.page(page, status, mine, department, staff.actor());
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(registrations.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.ofRegistration(registrations.historyOf(id, staff.actor()), page);
    }

    @POST
    @Path("/{id}/actions/request-verification")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View requestVerification(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.WithReason body) {
        return view(registrations.requestVerification(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/verify")
    @Idempotent
    public View verify(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Verification body) {
        return view(registrations.verify(id, ifMatch.version(), body.note(), body.corrected(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/return")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View giveBack(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.WithReason body) {
        return view(registrations.giveBack(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/resubmit")
    @Idempotent
    public View resubmit(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Resubmission body) {
        return view(registrations.resubmit(id, ifMatch.version(), body.form().toDomain(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/establish")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public View establish(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.Establishment body) {
        return view(registrations.establish(id, ifMatch.version(), body.confirmed(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public View withdraw(@PathParam("id") UUID id, @NotNull @Valid RegistrationJson.WithReason body) {
        return view(registrations.withdraw(id, ifMatch.version(), body.reason(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
