package io.keguan.credit.limit.domain;

import java.time.LocalDate;

import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.rating.domain.Grade;

/**
 * What a change of a limit starts from.
 *
 * @param limit the permanent one; a temporary limit that runs is not it
 * @param newCustomerCapFen what a new customer may owe at most
 * @param openedOn the day the account was opened
 * @param grade null while nobody has graded the customer
 * @param supplyRefused nothing is supplied to it (S1-52)
 */
public record Standing(Limit limit, long newCustomerCapFen, LocalDate openedOn, Grade grade, boolean supplyRefused,
        LocalDate today) {

    boolean raisedBy(Wish wish) {
        return limit.fen() != null && (wish.fen() == null || wish.fen() > limit.fen());
    }
}
