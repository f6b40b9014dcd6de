package io.keguan.customer.trade.api;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.trade.TradeAccess;
import io.keguan.customer.trade.api.TradeJson.Summary;
import io.keguan.customer.trade.domain.Months;
import io.keguan.customer.trade.persistence.TradeSums;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.time.BusinessZone;
import io.quarkus.security.Authenticated;

/** What a customer bought, month by month. */
@Path("/api/v1/customers/{customerId}/trade-summary")
@Authenticated
@Tag(name = "trade-records")
public class CustomerTradeResource {

    private final Customers customers;
    private final TradeSums sums;
    private final CurrentStaff staff;
    private final BusinessZone zone;
    private final Clock clock;

    public CustomerTradeResource(Customers customers, TradeSums sums, CurrentStaff staff, BusinessZone zone,
            Clock clock) {
        this.customers = customers;
        this.sums = sums;
        this.staff = staff;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param from first month, such as 2026-01; without months, the year up to now */
    @GET
    public Summary summary(@PathParam("customerId") UUID customerId,
            @QueryParam("from") @PlainText(max = 7) String from,
            @QueryParam("to") @PlainText(max = 7) String to) {
        Actor actor = staff.actor();
        if (!TradeAccess.readsAll(actor)) {
            customers.registrationOf(customerId, actor);
        } else if (!customers.exists(customerId)) {
            throw Refused.notFound();
        }
        Months period = Months.read(from, to, YearMonth.from(zone.dateOf(clock.instant())));
        return Summary.of(customerId, period, sums.of(customerId, period));
    }
}
