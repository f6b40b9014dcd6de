package io.keguan.credit.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a customer may owe at most, in fen of CNY, and why.
 *
 * @param fen null when the customer has no limit of its own; the company line holds for everybody
 */
@Embeddable
public record Limit(@Column(name = "limit_fen") Long fen,
        @Column(name = "limit_basis") @Enumerated(EnumType.STRING) LimitBasis basis) {}
