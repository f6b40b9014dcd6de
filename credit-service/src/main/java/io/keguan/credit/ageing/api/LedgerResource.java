package io.keguan.credit.ageing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.credit.ageing.Ledgers;
import io.keguan.credit.ageing.domain.Ageing;
import io.keguan.credit.ageing.persistence.Books.Figures;
import io.keguan.credit.ageing.persistence.Books.Pair;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 台账: receivables by age, figures of the salespeople, and whether the books agree (S2d-03). */
@Path("/api/v1/receivables/ledgers")
@Authenticated
@Tag(name = "receivables")
public class LedgerResource {

    /** The most customers one answer names. */
    private static final int MOST = 200;

    /** @param fromDays days overdue; 0 of what is not due yet @param toDays null: without end */
    @Schema(name = "AgeingBucket")
    public record Bucket(int fromDays, @Nullable Integer toDays, long fen) {}

    @Schema(name = "AgeingCustomer")
    public record Customer(UUID accountId, String customerNumber, String customerName, long openFen, long overdueFen,
            List<Long> fens) {}

    /** @param customers those who owe most for longest, 200 at most */
    @Schema(name = "ReceivableAgeing")
    public record AgeingView(LocalDate asOf, long openFen, long overdueFen, List<Bucket> buckets,
            List<Customer> customers) {

        static AgeingView of(LocalDate today, Ageing ageing) {
            List<Long> totals = ageing.totals();
            List<Integer> bounds = ageing.bounds();
            long open = totals.stream().mapToLong(Long::longValue).sum();
            List<Bucket> buckets = IntStream.range(0, totals.size())
                    .mapToObj(i -> new Bucket(i == 0 ? 0 : i == 1 ? 1 : bounds.get(i - 2) + 1,
                            i == 0 ? Integer.valueOf(0) : i <= bounds.size() ? bounds.get(i - 1) : null,
                            totals.get(i)))
                    .toList();
            return new AgeingView(today, open, open - totals.getFirst(), buckets, ageing.customers().stream()
                    .limit(MOST).map(c -> new Customer(c.accountId(), c.customerNumber(), c.customerName(),
                            c.openFen(), c.overdueFen(), c.fens()))
                    .toList());
        }
    }

    private final Ledgers ledgers;
    private final CurrentStaff staff;

    public LedgerResource(Ledgers ledgers, CurrentStaff staff) {
        this.ledgers = ledgers;
        this.staff = staff;
    }

    @GET
    @Path("/ageing")
    public AgeingView ageing() {
        return AgeingView.of(ledgers.today(), ledgers.ageing(staff.actor()));
    }

    /** 货款回笼: a salesperson sees the own figures, finance and the management all. */
    @GET
    @Path("/salespeople")
    public List<Figures> salespeople(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return ledgers.figures(from, to, staff.actor());
    }

    /** What the exposure says is owed beside what the open receivables come to; the largest difference first. */
    @GET
    @Path("/reconciliation")
    public List<Pair> reconciliation() {
        return ledgers.reconciliation(staff.actor());
    }
}
