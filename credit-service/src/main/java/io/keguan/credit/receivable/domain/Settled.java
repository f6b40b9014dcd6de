package io.keguan.credit.receivable.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is not owed any more of a receivable, in fen of CNY.
 *
 * @param paidFen by money and credit notes: the sum of the allocations
 * @param discountedFen cash discount that was earned
 * @param writtenOffFen given up
 */
@Embeddable
public record Settled(@Column(name = "paid_fen") long paidFen, @Column(name = "discounted_fen") long discountedFen,
        @Column(name = "written_off_fen") long writtenOffFen) {

    public static final Settled NOTHING = new Settled(0, 0, 0);

    public long fen() {
        return paidFen + discountedFen + writtenOffFen;
    }

    Settled paid(long fen, long discountFen) {
        return new Settled(paidFen + fen, discountedFen + discountFen, writtenOffFen);
    }

    Settled writtenOff(long fen) {
        return new Settled(paidFen, discountedFen, writtenOffFen + fen);
    }
}
