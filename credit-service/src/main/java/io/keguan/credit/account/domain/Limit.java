package io.keguan.credit.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a customer may owe at most, in fen of CNY, and why. */
@Embeddable
public record Limit(@Column(name = "limit_fen") long fen,
        @Column(name = "limit_basis") @Enumerated(EnumType.STRING) LimitBasis basis) {}
