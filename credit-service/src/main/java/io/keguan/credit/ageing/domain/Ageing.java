package io.keguan.credit.ageing.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 账龄: what is owed, sorted by how long it is overdue, for all and for each customer; who owes the most for the longest stands first
 * (S1-59). The first bucket is what is not due yet, the last one has no end.
 */
public final class Ageing {

    /** What a customer owes of one settlement day. */
    public record Debt(UUID accountId, String customerNumber, String customerName, LocalDate dueOn, long fen) {}

    /** @param overdueFen all but the first bucket @param fens by bucket */
    public record Customer(UUID accountId, String customerNumber, String customerName, long openFen, long overdueFen,
            List<Long> fens) {}

    private final List<Integer> bounds;
    private final long[] totals;
    private final List<Customer> customers;

    /** @param bounds the last overdue day of each bucket but the last */
    public Ageing(LocalDate today, List<Integer> bounds, Collection<Debt> debts) {
        this.bounds = List.copyOf(bounds);
        this.totals = new long[bounds.size() + 2];
        Map<UUID, long[]> fens = new LinkedHashMap<>();
        Map<UUID, Debt> names = new LinkedHashMap<>();
        for (Debt debt : debts) {
            int bucket = bucket(ChronoUnit.DAYS.between(debt.dueOn, today));
            totals[bucket] += debt.fen;
            fens.computeIfAbsent(debt.accountId, id -> new long[totals.length])[bucket] += debt.fen;
            names.putIfAbsent(debt.accountId, debt);
        }
        List<Customer> all = new ArrayList<>();
        fens.forEach((id, own) -> all.add(customer(names.get(id), own)));
        all.sort(Comparator.comparingLong(Customer::overdueFen).thenComparingLong(Customer::openFen).reversed()
                .thenComparing(Customer::customerNumber));
        this.customers = List.copyOf(all);
    }

    private int bucket(long daysOverdue) {
        if (daysOverdue <= 0) {
            return 0;
        }
        int bucket = 1;
        while (bucket <= bounds.size() && daysOverdue > bounds.get(bucket - 1)) {
            bucket++;
        }
        return bucket;
    }

    private static Customer customer(Debt who, long[] fens) {
        List<Long> all = new ArrayList<>();
        long open = 0;
        for (long fen : fens) {
            all.add(fen);
            open += fen;
        }
        return new Customer(who.accountId, who.customerNumber, who.customerName, open, open - fens[0], all);
    }

    public List<Integer> bounds() {
        return bounds;
    }

    public List<Long> totals() {
        return Arrays.stream(totals).boxed().toList();
    }

    public List<Customer> customers() {
        return customers;
    }
}
