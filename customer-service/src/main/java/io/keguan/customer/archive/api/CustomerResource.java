package io.keguan.customer.archive.api;

import static io.keguan.kit.security.Roles.DATA_ADMIN;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;

import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.Sealings;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.archive.persistence.CustomerList;
import io.keguan.customer.archive.persistence.Timeline;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The customer archive 客户档案: found by everyone, read by those who may. */
@Path("/api/v1/customers")
@Authenticated
@Tag(name = "customers")
public class CustomerResource {

    private final Customers customers;
    private final CustomerList list;
    private final Timeline timeline;
    private final CurrentStaff staff;
    private final Sealings sealings;
    private final IfMatch ifMatch;

    public CustomerResource(Customers customers, Sealings sealings, CustomerList list, Timeline timeline,
            CurrentStaff staff, IfMatch ifMatch) {
        this.customers = customers;
        this.list = list;
        this.timeline = timeline;
        this.staff = staff;
        this.sealings = sealings;
        this.ifMatch = ifMatch;
    }

    @GET
    public Page<CustomerList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") CustomerStatus status,
            @QueryParam("category") Category category, @QueryParam("type") CustomerType type,
            @QueryParam("department") UUID department, @QueryParam("owner") UUID owner,
            @QueryParam("incomplete") boolean incomplete, @QueryParam("valueClass") ValueClass valueClass) {
        return list.page(page,
                new CustomerList.Filter(status, category, type, department, owner, incomplete, valueClass),
                staff.actor());
    }

    /** The catalogue of the fields a file has. */
    @GET
    @Path("/fields")
    public CustomerJson.FieldsView fields() {
        return CustomerJson.FieldsView.all();
    }

    @GET
    @Path("/{id}")
    public CustomerJson.View view(@PathParam("id") UUID id) {
        return CustomerJson.View.of(customers.view(id, staff.actor()));
    }

    /** Everything that stands in the file, now or as it was at the end of a day. */
    @GET
    @Path("/{id}/file")
    public CustomerJson.FileView file(@PathParam("id") UUID id, @QueryParam("on") LocalDate on) {
        return CustomerJson.FileView.of(customers.file(id, on, staff.actor()));
    }

    /** The same as a file to keep; only with permission to copy. */
    @GET
    @Path("/{id}/copy")
    public RestResponse<CustomerJson.View> copy(@PathParam("id") UUID id) {
        CustomerJson.View view = CustomerJson.View.of(customers.copy(id, staff.actor()));
        return RestResponse.ResponseBuilder.ok(view)
                .header("Content-Disposition", "attachment; filename=\"" + view.number() + ".json\"")
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(customers.originsOf(id, staff.actor()), page);
    }

    /** The cooperation has ended: the representative seals the file (S4-19). */
    @POST
    @Path("/{id}/actions/seal")
    @Idempotent
    public CustomerJson.View seal(@PathParam("id") UUID id, @NotNull @Valid CustomerJson.SealForm body) {
        return CustomerJson.View.of(sealings.seal(id, ifMatch.version(), body.toSeal(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/confirm-seal")
    @RolesAllowed(DATA_ADMIN)
    @Idempotent
    public CustomerJson.View confirmSeal(@PathParam("id") UUID id) {
        return CustomerJson.View.of(sealings.confirm(id, ifMatch.version(), staff.actor()));
    }

    @POST
    @Path("/{id}/actions/unseal")
    @RolesAllowed(GENERAL_MANAGER)
    @Idempotent
    public CustomerJson.View unseal(@PathParam("id") UUID id, @NotNull @Valid CustomerJson.UnsealForm body) {
        return CustomerJson.View.of(sealings.unseal(id, ifMatch.version(), Folding.words(body.reason()),
                staff.actor()));
    }

    @POST
    @Path("/{id}/contacts/{contactId}/actions/reveal")
    public CustomerJson.Revealed reveal(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId,
            @NotNull @Valid CustomerJson.Reveal reveal) {
        return new CustomerJson.Revealed(
                customers.reveal(id, contactId, reveal.field(), reveal.purpose(), staff.actor()));
    }
}
