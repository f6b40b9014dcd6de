package io.keguan.customer.filing.api;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.filing.Filings;
import io.keguan.customer.filing.api.FilingJson.View;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** A customer's filing, for those who may read the customer's file. */
@Path("/api/v1/customers/{customerId}/filing")
@Authenticated
@Tag(name = "filings")
public class CustomerFilingResource {

    private final Customers customers;
    private final Filings filings;
    private final CurrentStaff staff;

    public CustomerFilingResource(Customers customers, Filings filings, CurrentStaff staff) {
        this.customers = customers;
        this.filings = filings;
        this.staff = staff;
    }

    @GET
    public View filing(@PathParam("customerId") UUID customerId) {
        customers.registrationOf(customerId, staff.actor());
        return View.of(filings.ofCustomer(customerId, staff.actor()));
    }
}
