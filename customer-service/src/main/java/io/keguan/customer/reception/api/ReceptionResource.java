package io.keguan.customer.reception.api;

import static io.keguan.kit.security.Roles.ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.DEPT_MANAGER;
import static io.keguan.kit.security.Roles.KEY_ACCOUNT_MANAGER;
import static io.keguan.kit.security.Roles.KEY_ACCOUNT_SUPERVISOR;
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

import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.customer.reception.Receptions;
import io.keguan.customer.reception.Receptions.Viewed;
import io.keguan.customer.reception.api.ReceptionJson.View;
import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.domain.ReceptionOutcome;
import io.keguan.customer.reception.domain.ReceptionStatus;
import io.keguan.customer.reception.persistence.ReceptionList;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 来访接待: noted at the desk, accepted by whom the visitor belongs to (S2c-29, S2c-30). */
@Path("/api/v1/receptions")
@Authenticated
@Tag(name = "receptions")
public class ReceptionResource {

    private final Receptions receptions;
    private final ReceptionList list;
    private final StaffDirectory directory;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public ReceptionResource(Receptions receptions, ReceptionList list, StaffDirectory directory, Timeline timeline,
            CurrentStaff staff, IfMatch ifMatch) {
        this.receptions = receptions;
        this.list = list;
        this.directory = directory;
        this.timeline = timeline;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER, KEY_ACCOUNT_MANAGER, KEY_ACCOUNT_SUPERVISOR})
    @Idempotent
    public RestResponse<View> receive(@NotNull @Valid ReceptionJson.Form form, UriInfo uri) {
        View view = view(receptions.receive(form.visitor(), form.said(), staff.actor()));
        return HttpFilters.created(uri, view.id(), view);
    }

    @GET
    public Page<ReceptionList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") ReceptionStatus status,
            @QueryParam("outcome") ReceptionOutcome outcome, @QueryParam("mine") boolean mine,
            @QueryParam("department") UUID department, @QueryParam("customer") UUID customer,
            @QueryParam("registration") UUID registration) {
        return list.page(page, new ReceptionList.Filter(status, outcome, mine, department, customer, registration),
                staff.actor());
    }

    /** Whom a visitor may mean: names and departments, no more. */
    @GET
    @Path("/staff")
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER, DEPT_MANAGER, KEY_ACCOUNT_MANAGER, KEY_ACCOUNT_SUPERVISOR})
    public ReceptionJson.Names staff(@QueryParam("q") String name, @QueryParam("department") UUID department) {
        return ReceptionJson.Names.of(directory.named(name, department));
    }

    @GET
    @Path("/{id}")
    public View view(@PathParam("id") UUID id) {
        return view(receptions.view(id, staff.actor()));
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(Reception.TYPE, receptions.view(id, staff.actor()).reception().id(), page);
    }

    @POST
    @Path("/{id}/actions/accept")
    @Idempotent
    public View accept(@PathParam("id") UUID id) {
        return view(receptions.accept(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/register")
    @RolesAllowed({SALES_REP, ACCOUNT_MANAGER})
    @Idempotent
    public View register(@PathParam("id") UUID id, @NotNull @Valid ReceptionJson.Registering body) {
        return view(receptions.register(id, ifMatch.version(), body.form().toDomain(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/connect")
    @Idempotent
    public View connect(@PathParam("id") UUID id, @NotNull @Valid ReceptionJson.Connecting body) {
        if ((body.customerId() == null) == (body.registrationId() == null)) {
            throw Refused.invalid("customerId", "reception.connect-to-one", "S2c-29");
        }
        return view(body.customerId() == null
                ? receptions.connectToRegistration(id, ifMatch.version(), body.registrationId(), staff.actor())
                : receptions.connectToCustomer(id, ifMatch.version(), body.customerId(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/correct")
    @RolesAllowed(DEPT_MANAGER)
    @Idempotent
    public View correct(@PathParam("id") UUID id, @NotNull @Valid ReceptionJson.Correcting body) {
        return view(receptions.correct(id, ifMatch.version(), body.ownerId(), body.reason(), staff.actor()));
    }

    private View view(Viewed viewed) {
        return View.of(viewed, staff.actor());
    }
}
