package io.keguan.credit.limit.domain;

import java.time.LocalDate;

/**
 * The limit that is asked for.
 *
 * @param fen in fen of CNY, null for none of its own (class A)
 * @param endsOn the last day of a temporary one, null for the others
 */
public record Wish(LimitKind kind, Long fen, LocalDate endsOn) {}
