package io.keguan.customer.classification.api;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.classification.api.ClassificationJson.History;
import io.keguan.customer.classification.persistence.RunRows;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** The value class of a customer, why it has it, and which it had; for those who may read the file. */
@Path("/api/v1/customers/{customerId}/value-classes")
@Authenticated
@Tag(name = "classification-runs")
public class CustomerValueClassResource {

    private final Customers customers;
    private final RunRows rows;
    private final CurrentStaff staff;

    public CustomerValueClassResource(Customers customers, RunRows rows, CurrentStaff staff) {
        this.customers = customers;
        this.rows = rows;
        this.staff = staff;
    }

    @GET
    public History history(@PathParam("customerId") UUID customerId) {
        return new History(customers.valueClassOf(customerId, staff.actor()), rows.history(customerId));
    }
}
