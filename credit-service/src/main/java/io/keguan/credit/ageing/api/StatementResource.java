package io.keguan.credit.ageing.api;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.ageing.Ledgers;
import io.keguan.credit.ageing.Ledgers.Statement;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 对账单 of one customer (S2d-03). */
@Path("/api/v1/credit-accounts/{id}/statement")
@Authenticated
@Tag(name = "credit-accounts")
public class StatementResource {

    private final Ledgers ledgers;
    private final CurrentStaff staff;

    public StatementResource(Ledgers ledgers, CurrentStaff staff) {
        this.ledgers = ledgers;
        this.staff = staff;
    }

    /** The month so far when no days are given. */
    @GET
    public Statement statement(@PathParam("id") UUID id, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        return ledgers.statement(id, from, to, staff.actor());
    }
}
