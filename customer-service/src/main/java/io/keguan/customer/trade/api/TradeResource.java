package io.keguan.customer.trade.api;

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

import io.keguan.customer.archive.Customers;
import io.keguan.customer.trade.TradeAccess;
import io.keguan.customer.trade.Trades;
import io.keguan.customer.trade.api.TradeJson.BatchResult;
import io.keguan.customer.trade.persistence.TradeList;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 交易记录: what was sold, typed in or sent by a third-party system of scope {@code trade-records:write}. */
@Path("/api/v1/trade-records")
@Authenticated
@Tag(name = "trade-records")
public class TradeResource {

    private final Trades trades;
    private final TradeList list;
    private final Customers customers;
    private final TradeSheet sheet;
    private final Validator validator;
    private final Problems problems;
    private final CurrentStaff staff;

    public TradeResource(Trades trades, TradeList list, Customers customers, TradeSheet sheet, Validator validator,
            Problems problems,
            CurrentStaff staff) {
        this.trades = trades;
        this.list = list;
        this.customers = customers;
        this.sheet = sheet;
        this.validator = validator;
        this.problems = problems;
        this.staff = staff;
    }

    /** @param region code of a province, city or district */
    @GET
    public Page<TradeList.Row> list(@BeanParam @Valid PageQuery page, @QueryParam("customer") UUID customer,
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to,
            @QueryParam("region") @PlainText(max = 6) String region,
            @QueryParam("product") @PlainText(max = 60) String product,
            @QueryParam("source") @PlainText(max = 40) String source) {
        if (customer != null) {
            requireReader(customer);
        }
        return list.page(page, new TradeList.Filter(customer, from, to, region, product, source), staff.actor());
    }

    @GET
    @Path("/{id}")
    public TradeList.Row view(@PathParam("id") UUID id) {
        TradeList.Row row = list.one(id, staff.actor());
        requireReader(row.customerId());
        return row;
    }

    /** The same record sent again is answered with the record that is there. */
    @POST
    @Idempotent
    public RestResponse<TradeList.Row> record(@NotNull TradeJson.Entry entry, UriInfo uri) {
        UUID id = trades.record(entry.draft(validator), staff.actor());
        return HttpFilters.created(uri, id, list.one(id, staff.actor()));
    }

    /** Up to 1,000 rows; a wrong one is named and loses nothing but itself. */
    @POST
    @Path("/batch")
    @Idempotent
    public BatchResult recordAll(@NotNull @Valid TradeJson.Batch batch) {
        List<Trades.Draft> drafts = batch.rows().stream().map(row -> row.draft(validator)).toList();
        return BatchResult.of(trades.recordAll(drafts, staff.actor()), problems);
    }

    /** A workbook with a trade a row, 10,000 rows and 10 MB at most; the rows that were refused are named. */
    @POST
    @Path("/workbook")
    @Consumes(HttpFilters.XLSX)
    public TradeJson.SheetResult recordWorkbook(InputStream workbook) {
        trades.requireRecorder(staff.actor());
        return sheet.record(workbook, staff.actor());
    }

    /** Answers with the record that takes the other one back. */
    @POST
    @Path("/{id}/actions/reverse")
    @Idempotent
    public TradeList.Row reverse(@PathParam("id") UUID id, @NotNull @Valid TradeJson.Reversal body) {
        return list.one(trades.reverse(id, body.reason(), staff.actor()), staff.actor());
    }

    /** The sales of a customer are a part of its file; finance reads them of all. */
    private void requireReader(UUID customerId) {
        if (!TradeAccess.readsAll(staff.actor())) {
            customers.registrationOf(customerId, staff.actor());
        }
    }
}
