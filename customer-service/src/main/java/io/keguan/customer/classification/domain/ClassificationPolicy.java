package io.keguan.customer.classification.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * How customers are divided by what they buy. The regulation says "about" (左右), so the boundaries are parameters; the customer
 * with whom the cumulative sales pass a boundary lies beyond it, only the largest customer is always an A.
 *
 * @param untilA up to what share of the cumulative sales a customer is an A
 * @param untilB up to what share a B; the rest are C
 * @param topShare how many of the customers the 80:20 list names, rounded up
 * @param leastMonths how long a period must be at least to say anything
 */
public record ClassificationPolicy(
        @Rule( {
                "S1-32", "S1-33"}) @Parameter(seed = "75", unit = Unit.PERCENT, min = 1, max = 99) int untilA,
        @Rule({"S1-32", "S1-33"}) @Parameter(seed = "95", unit = Unit.PERCENT, min = 2, max = 100) int untilB,
        @Rule("S1-32") @Parameter(seed = "20", unit = Unit.PERCENT, min = 1, max = 100) int topShare,
        @Rule("S1-33") @Parameter(seed = "3", unit = Unit.MONTHS, min = 1, max = 60) int leastMonths){

    private static final int WHOLE = 100;
    private static final int BASIS_POINTS = 10_000;

    /** What a customer bought in the period. @param former the value class it has */
    public record Sales(UUID customerId, String number, CustomerType type, ValueClass former, long amountFen) {}

    /**
     * A customer in its place.
     *
     * @param shareBp share of all sales in hundredths of a percent
     * @param cumulativeFen sales of this customer and those in front of it
     * @param cumulativeBp their share, rounded up: what is shown as 75.00 % is not more
     * @param large whether it is one of the largest customers (80:20)
     */
    public record Ranked(Sales sales, int rank, int shareBp, long cumulativeFen, int cumulativeBp,
            ValueClass valueClass, boolean large) {

        public boolean changes() {
            return valueClass != sales.former;
        }
    }

    public ClassificationPolicy {
        // Zero while another value is wrong: that one is told.
        if (untilA > 0 && untilB > 0 && untilA >= untilB) {
            throw Refused.invalid(List.of(Reason.of("values.untilB", "policy.boundaries-cross", "S1-33")));
        }
    }

    /**
     * Puts the customers in order. Who bought nothing, or gave back more than they bought, is a C at the end and makes no
     * one's share smaller.
     */
    public List<Ranked> classify(List<Sales> all) {
        List<Sales> order = all.stream()
                .sorted(Comparator.comparingLong(Sales::amountFen).reversed().thenComparing(Sales::number))
                .toList();
        long total = order.stream().mapToLong(Sales::amountFen).filter(a -> a > 0).sum();
        int top = top(order.size());
        List<Ranked> ranked = new ArrayList<>();
        long cumulative = 0;
        for (Sales sales : order) {
            boolean buyer = sales.amountFen > 0;
            cumulative += buyer ? sales.amountFen : 0;
            int rank = ranked.size() + 1;
            ranked.add(new Ranked(sales, rank, buyer ? share(sales.amountFen, total, false) : 0, cumulative,
                    total == 0 ? 0 : share(cumulative, total, true), buyer ? of(rank, cumulative, total) : ValueClass.C,
                    buyer && rank <= top));
        }
        return ranked;
    }

    /** How many customers the 80:20 list names. */
    public int top(int customers) {
        return Math.ceilDiv(customers * topShare, WHOLE);
    }

    private ValueClass of(int rank, long cumulative, long total) {
        if (rank == 1 || within(untilA, cumulative, total)) {
            return ValueClass.A;
        }
        return within(untilB, cumulative, total) ? ValueClass.B : ValueClass.C;
    }

    /** Exact: what is on the boundary to the fen is within it. */
    private static boolean within(int percent, long part, long whole) {
        return times(part, WHOLE).compareTo(times(whole, percent)) <= 0;
    }

    private static int share(long part, long whole, boolean up) {
        BigInteger points = times(part, BASIS_POINTS);
        BigInteger all = BigInteger.valueOf(whole);
        BigInteger rounding = up ? all.subtract(BigInteger.ONE) : all.shiftRight(1);
        return points.add(rounding).divide(all).intValueExact();
    }

    /** A company's sales in fen a hundredfold are no number for a long. */
    private static BigInteger times(long amount, int factor) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(factor));
    }
}
