package io.keguan.credit.payment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/**
 * How money is spread over what is owed: as finance says, or the oldest settlement day first. Who pays all of the rest in time
 * pays it less the cash discount.
 */
public final class Allotment {

    /** What of the money is for one receivable. */
    public record Share(Receivable receivable, long fen, long discountFen) {}

    private Allotment() {}

    /** As far as the money reaches. @param open what the customer owes, in the order it is paid */
    public static List<Share> oldestFirst(long fen, LocalDate receivedOn, List<Receivable> open) {
        List<Share> shares = new ArrayList<>();
        long left = fen;
        for (Receivable receivable : open) {
            if (left == 0) {
                break;
            }
            Share share = share(receivable, left, receivedOn);
            shares.add(share);
            left -= share.fen;
        }
        return shares;
    }

    /**
     * As finance says; all that is wrong with it at once.
     *
     * @param wanted fen by receivable
     * @param open what the customer owes
     */
    public static List<Share> wanted(long fen, LocalDate receivedOn, Map<UUID, Long> wanted, List<Receivable> open) {
        List<Reason> faults = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        wanted.forEach((id, amount) -> {
            Receivable receivable = open.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
            if (receivable == null) {
                faults.add(Reason.of("allocations", "payment.not-owed"));
            } else if (amount > receivable.openFen()) {
                faults.add(new Reason("allocations", "payment.more-than-owed", null,
                        Map.of("number", receivable.number(), "openFen", receivable.openFen())));
            } else {
                Share share = share(receivable, amount, receivedOn);
                // Who names an amount beyond what is left after the discount wants to pay it, and does.
                shares.add(share.fen == amount ? share : new Share(receivable, amount, 0));
            }
        });
        long sum = wanted.values().stream().mapToLong(Long::longValue).sum();
        if (sum > fen) {
            faults.add(new Reason("allocations", "payment.more-than-received", null,
                    Map.of("freeFen", fen, "wantedFen", sum)));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return shares;
    }

    private static Share share(Receivable receivable, long fen, LocalDate receivedOn) {
        long discount = receivable.discountOn(receivedOn);
        long rest = receivable.openFen() - discount;
        return fen >= rest ? new Share(receivable, rest, discount) : new Share(receivable, fen, 0);
    }
}
