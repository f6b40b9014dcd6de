package io.keguan.credit.price.api;

import static io.keguan.kit.security.Roles.CREDIT_OFFICER;
import static io.keguan.kit.security.Roles.DEPUTY_GM;
import static io.keguan.kit.security.Roles.FINANCE;
import static io.keguan.kit.security.Roles.GENERAL_MANAGER;
import static io.keguan.kit.security.Roles.MARKET;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

import io.keguan.credit.price.PriceLists;
import io.keguan.credit.price.api.PriceJson.ListView;
import io.keguan.credit.price.api.PriceJson.WithReason;
import io.keguan.credit.price.domain.PriceList;
import io.keguan.credit.price.domain.PriceListAction;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.credit.price.persistence.PriceEntries;
import io.keguan.credit.price.persistence.PriceListRows;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.time.BusinessZone;
import io.quarkus.security.Authenticated;

/** 价格表: the prices by region, product, packing and transport; a version is whole and never edited (S3-04). */
@Path("/api/v1/price-lists")
@Authenticated
@Tag(name = "price-lists")
public class PriceListResource {

    private final PriceLists lists;
    private final PriceListRows rows;
    private final PriceEntries entries;
    private final PriceSheet sheet;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;
    private final BusinessZone zone;
    private final Clock clock;

    public PriceListResource(PriceLists lists, PriceListRows rows, PriceEntries entries, PriceSheet sheet,
            CurrentStaff staff, IfMatch ifMatch, BusinessZone zone, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.entries = entries;
        this.sheet = sheet;
        this.staff = staff;
        this.ifMatch = ifMatch;
        this.zone = zone;
        this.clock = clock;
    }

    @GET
    public Page<PriceListRows.Row> list(@BeanParam @Valid PageQuery page,
            @QueryParam("status") PriceListStatus status) {
        return rows.page(page, status);
    }

    @POST
    @RolesAllowed({CREDIT_OFFICER, FINANCE, MARKET})
    @Idempotent
    public RestResponse<ListView> propose(@NotNull @Valid PriceJson.Proposal body, UriInfo uri) {
        return created(lists.propose(body.name(), body.validFrom(), body.validUntil(),
                body.entries().stream().map(PriceJson.Entry::entry).toList(), staff.actor()));
    }

    /** The same from a workbook of 5,000 rows and 10 MB at most. */
    @POST
    @Path("/workbook")
    @Consumes(HttpFilters.XLSX)
    @RolesAllowed({CREDIT_OFFICER, FINANCE, MARKET})
    public RestResponse<ListView> proposeWorkbook(@QueryParam("name") @PlainText(required = true, max = 60) String name,
            @QueryParam("validFrom") @NotNull LocalDate validFrom, @QueryParam("validUntil") LocalDate validUntil,
            InputStream workbook, UriInfo uri) {
        return created(lists.propose(name, validFrom, validUntil, sheet.read(workbook), staff.actor()));
    }

    @GET
    @Path("/{id}")
    public ListView view(@PathParam("id") UUID id) {
        return view(lists.view(id));
    }

    @GET
    @Path("/{id}/entries")
    public Page<PriceEntries.Row> entries(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page,
            @QueryParam("region") @PlainText(max = 6) String region) {
        return entries.page(lists.view(id).id(), region, page);
    }

    @POST
    @Path("/{id}/actions/approve")
    @RolesAllowed({DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public ListView approve(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return decide(id, PriceListAction.APPROVE, body);
    }

    @POST
    @Path("/{id}/actions/reject")
    @RolesAllowed({DEPUTY_GM, GENERAL_MANAGER})
    @Idempotent
    public ListView reject(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return decide(id, PriceListAction.REJECT, body);
    }

    @POST
    @Path("/{id}/actions/withdraw")
    @Idempotent
    public ListView withdraw(@PathParam("id") UUID id, @NotNull @Valid WithReason body) {
        return decide(id, PriceListAction.WITHDRAW, body);
    }

    private ListView decide(UUID id, PriceListAction action, WithReason body) {
        return view(lists.decide(id, ifMatch.version(), action, body.reason(), staff.actor()));
    }

    private RestResponse<ListView> created(PriceList list) {
        return HttpFilters.created("/api/v1/price-lists", list.id(), view(list));
    }

    private ListView view(PriceList list) {
        boolean inForce = entries.inForce(zone.dateOf(clock.instant())).filter(list.id()::equals).isPresent();
        return ListView.of(list, inForce, staff.actor());
    }
}
