package io.keguan.customer.trade.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.trade.domain.Months;
import io.keguan.kit.sql.Sql;

/** The sums that are kept with the records, by customer and month. */
@ApplicationScoped
public class TradeSums {

    private static final String MONTHS = """
            SELECT month, sum(records), sum(amount_fen), sum(cost_fen) FROM trade_month
            WHERE %s AND month >= ? AND month < ? GROUP BY month ORDER BY month"""
            .formatted(CustomerRepository.FAMILY.formatted("customer_id"));
    private static final String REVISION = "SELECT coalesce(sum(revision), 0) FROM trade_month WHERE month >= ? AND month < ?";

    /** What a customer bought in a month. @param records that count: neither taken back nor taking back */
    @Schema(name = "TradeMonth")
    public record Month(String month, int records, long amountFen, long costFen) {}

    private final DataSource database;

    public TradeSums(DataSource database) {
        this.database = database;
    }

    /** The months in which anything was booked. */
    public List<Month> of(UUID customerId, Months period) {
        return Sql.all(database, row -> new Month(YearMonth.from(row.getObject(1, LocalDate.class)).toString(),
                row.getInt(2), row.getLong(3), row.getLong(4)), MONTHS, customerId, customerId, period.firstDay(),
                period.end());
    }

    /** A figure that grows with everything that is booked in the period, and says nothing else. */
    public long revision(Months period) {
        return Sql.first(database, row -> row.getLong(1), REVISION, period.firstDay(), period.end()).orElseThrow();
    }
}
