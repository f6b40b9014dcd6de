package io.keguan.credit.payment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.keguan.kit.domain.Reason;

/**
 * What has come in, and how.
 *
 * @param reference what the bank calls it, or the number of the cheque or bill
 * @param source the system it comes from
 * @param sourceKey what that system calls it, once and for all
 */
@Embeddable
public record Money(@Column(name = "kind") @Enumerated(EnumType.STRING) PaymentKind kind,
        @Column(name = "amount_fen") long amountFen, @Column(name = "received_on") LocalDate receivedOn,
        @Column(name = "method") @Enumerated(EnumType.STRING) PaymentMethod method,
        @Column(name = "reference") String reference, @Column(name = "source") String source,
        @Column(name = "source_key") String sourceKey) {

    /** What settles a debt. */
    public enum PaymentKind {
        /** 回款. */
        MONEY,
        /** 贷项: the company owes the customer something, such as a compensation, and takes it off. */
        CREDIT_NOTE
    }

    /** How it came. */
    public enum PaymentMethod {
        BANK_TRANSFER,
        CASH,
        CHEQUE,
        ACCEPTANCE_BILL,
        /** No money: a credit note. */
        CREDIT_NOTE
    }

    /** What contradicts itself in it, or the calendar. */
    public List<Reason> faults(LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        if (receivedOn.isAfter(today)) {
            faults.add(Reason.of("receivedOn", "validation.past-or-present", "S2e-42"));
        }
        if ((kind == PaymentKind.CREDIT_NOTE) != (method == PaymentMethod.CREDIT_NOTE)) {
            faults.add(Reason.of("method", "payment.method-kind"));
        }
        return faults;
    }
}
