package io.keguan.customer.archive.api;

import java.time.LocalDate;
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

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.persistence.CustomerList;
import io.keguan.customer.archive.persistence.Timeline;
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

    public CustomerResource(Customers customers, CustomerList list, Timeline timeline, CurrentStaff staff) {
        this.customers = customers;
        this.list = list;
        this.timeline = timeline;
        this.staff = staff;
    }

    @GET
    public Page<CustomerList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") CustomerStatus status,
            @QueryParam("category") Category category, @QueryParam("type") CustomerType type,
            @QueryParam("department") UUID department, @QueryParam("owner") UUID owner,
            @QueryParam("incomplete") boolean incomplete) {
        return list.page(page, new CustomerList.Filter(status, category, type, department, owner, incomplete),
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

    @GET
    @Path("/{id}/timeline")
    public Page<Timeline.Entry> timeline(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return timeline.of(id, customers.registrationOf(id, staff.actor()), page);
    }

    @POST
    @Path("/{id}/contacts/{contactId}/actions/reveal")
    public CustomerJson.Revealed reveal(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId,
            @NotNull @Valid CustomerJson.Reveal reveal) {
        return new CustomerJson.Revealed(
                customers.reveal(id, contactId, reveal.field(), reveal.purpose(), staff.actor()));
    }
}
