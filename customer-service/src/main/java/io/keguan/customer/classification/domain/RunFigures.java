package io.keguan.customer.classification.domain;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.classification.domain.ClassificationPolicy.Ranked;

/**
 * A classification in figures.
 *
 * @param customers all whose files are in use
 * @param buyers those with sales in the period
 * @param changes whose class would be another one
 * @param largeCustomers how many the 80:20 list names
 * @param largeFen what those bought
 * @param totalFen what all buyers bought
 * @param periodRevision grows with everything booked in the period
 */
@Embeddable
public record RunFigures(int customers, int buyers, @Column(name = "in_a") int inA, @Column(name = "in_b") int inB,
        @Column(name = "in_c") int inC, int changes, int largeCustomers, long largeFen, long totalFen,
        long periodRevision) {

    public static RunFigures of(List<Ranked> rows, long periodRevision) {
        List<Ranked> large = rows.stream().filter(Ranked::large).toList();
        List<Ranked> buyers = rows.stream().filter(r -> r.sales().amountFen() > 0).toList();
        return new RunFigures(rows.size(), buyers.size(), in(ValueClass.A, rows), in(ValueClass.B, rows),
                in(ValueClass.C, rows), (int) rows.stream().filter(Ranked::changes).count(), large.size(),
                sum(large), sum(buyers), periodRevision);
    }

    private static int in(ValueClass wanted, List<Ranked> rows) {
        return (int) rows.stream().filter(r -> r.valueClass() == wanted).count();
    }

    private static long sum(List<Ranked> rows) {
        return rows.stream().mapToLong(r -> r.sales().amountFen()).sum();
    }
}
