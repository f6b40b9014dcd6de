package io.keguan.credit.payment.api;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.credit.payment.Payments;
import io.keguan.credit.payment.api.PaymentJson.BatchResult;
import io.keguan.credit.payment.domain.Money;
import io.keguan.credit.payment.domain.PaymentStatus;
import io.keguan.credit.payment.persistence.Allocations;
import io.keguan.credit.payment.persistence.PaymentList;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 回款: what comes in, typed in by finance or sent by a third-party system of scope {@code payments:write} (S2e-42). */
@Path("/api/v1/payments")
@Authenticated
@Tag(name = "payments")
public class PaymentResource {

    private final Payments payments;
    private final PaymentList list;
    private final Allocations allocations;
    private final PaymentSheet sheet;
    private final Validator validator;
    private final Problems problems;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public PaymentResource(Payments payments, PaymentList list, Allocations allocations, PaymentSheet sheet,
            Validator validator, Problems problems, CurrentStaff staff, IfMatch ifMatch) {
        this.payments = payments;
        this.list = list;
        this.allocations = allocations;
        this.sheet = sheet;
        this.validator = validator;
        this.problems = problems;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    /** @param free only payments with money for no receivable yet, or only others */
    @GET
    public Page<PaymentList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("status") PaymentStatus status,
            @QueryParam("kind") Money.PaymentKind kind, @QueryParam("accountId") UUID accountId,
            @QueryParam("customerId") UUID customerId, @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to, @QueryParam("free") Boolean free) {
        return list.page(page, new PaymentList.Filter(status, kind, accountId, customerId, from, to, free),
                staff.actor());
    }

    @GET
    @Path("/{id}")
    public PaymentList.Row view(@PathParam("id") UUID id) {
        return list.one(payments.view(id, staff.actor()).id(), staff.actor());
    }

    /** What it is for. */
    @GET
    @Path("/{id}/allocations")
    public List<Allocations.Line> allocations(@PathParam("id") UUID id) {
        return allocations.ofPayment(payments.view(id, staff.actor()).id());
    }

    /** The same payment sent again is answered with the one that is there. */
    @POST
    @Idempotent
    public RestResponse<PaymentList.Row> record(@NotNull PaymentJson.Entry entry, UriInfo uri) {
        UUID id = payments.record(entry.draft(validator), staff.actor());
        return HttpFilters.created(uri, id, list.one(id, staff.actor()));
    }

    /** Up to 1,000 rows; a wrong one is named and loses nothing but itself. */
    @POST
    @Path("/batch")
    @Idempotent
    public BatchResult recordAll(@NotNull @Valid PaymentJson.Batch batch) {
        return BatchResult.of(payments.recordAll(batch.rows().stream().map(row -> row.draft(validator)).toList(),
                staff.actor()), problems);
    }

    /** A workbook with a payment a row, 10,000 rows and 10 MB at most. */
    @POST
    @Path("/workbook")
    @Consumes(HttpFilters.XLSX)
    public BatchResult recordWorkbook(InputStream workbook) {
        payments.requireFinance(staff.actor());
        return sheet.record(workbook, staff.actor());
    }

    /** 核销: says which receivables the free money is for; the oldest settlement day first when none is named. */
    @POST
    @Path("/{id}/actions/allocate")
    @Idempotent
    public PaymentList.Row allocate(@PathParam("id") UUID id, @NotNull @Valid PaymentJson.Allocation body) {
        payments.allocate(id, ifMatch.version(), body.wanted(), staff.actor());
        return list.one(id, staff.actor());
    }

    /** The money did not stay: what it settled is owed again. */
    @POST
    @Path("/{id}/actions/reverse")
    @Idempotent
    public PaymentList.Row reverse(@PathParam("id") UUID id, @NotNull @Valid PaymentJson.Reversal body) {
        payments.reverse(id, ifMatch.version(), body.reason(), staff.actor());
        return list.one(id, staff.actor());
    }
}
