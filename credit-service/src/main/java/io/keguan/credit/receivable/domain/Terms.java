package io.keguan.credit.receivable.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import io.keguan.kit.domain.Reason;

/**
 * How much is owed, and until when.
 *
 * @param dueOn the agreed settlement day
 * @param discountUntil last day of the cash discount, null without one
 * @param discountFen what is off when everything is paid by then
 */
@Embeddable
public record Terms(@Column(name = "amount_fen") long amountFen, @Column(name = "shipped_on") LocalDate shippedOn,
        @Column(name = "due_on") LocalDate dueOn, @Column(name = "discount_until") LocalDate discountUntil,
        @Column(name = "discount_fen") long discountFen) {

    /** What contradicts itself in them. */
    public List<Reason> faults(LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        if (shippedOn.isAfter(today)) {
            faults.add(Reason.of("shippedOn", "validation.past-or-present"));
        }
        if (dueOn.isBefore(shippedOn)) {
            faults.add(Reason.of("dueOn", "receivable.due-before-shipment"));
        }
        if (discountFen >= amountFen || (discountFen > 0) != (discountUntil != null)) {
            faults.add(Reason.of("discountFen", "receivable.discount-invalid"));
        }
        return faults;
    }
}
