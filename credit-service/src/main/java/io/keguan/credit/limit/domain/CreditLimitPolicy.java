package io.keguan.credit.limit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;

/**
 * How limits follow from grades, and who decides on them. The regulation says "unlimited", "an upper limit first" and "a small
 * amount" and gives no figures [inferred].
 *
 * @param capBFen the most a B may have
 * @param stepPercent a B's limit is raised by at most this much at once
 * @param capCFen the most a C may have
 * @param newCustomerMonths for so long the cap of a new customer comes first, whatever the grade (C22)
 * @param temporaryPercent a temporary limit is at most this much higher
 * @param temporaryDays and lasts at most so long
 * @param headUpToFen up to here the head of the proposing department decides
 * @param deputyUpToFen up to here the deputy general manager decides, beyond it the general manager
 */
public record CreditLimitPolicy(
        @Rule( {
                "S1-48", "S3-24"}) @Parameter(seed = "50000000", unit = Unit.FEN, max = 100_000_000_000L) long capBFen,
        @Rule("S1-48") @Parameter(seed = "30", unit = Unit.PERCENT, min = 1, max = 1000) int stepPercent,
        @Rule({"S1-49", "S3-24"}) @Parameter(seed = "10000000", unit = Unit.FEN, max = 100_000_000_000L) long capCFen,
        @Rule("S1-53") @Parameter(seed = "6", unit = Unit.MONTHS, max = 60) int newCustomerMonths,
        @Rule("S1-48") @Parameter(seed = "50", unit = Unit.PERCENT, min = 1, max = 1000) int temporaryPercent,
        @Rule("S1-48") @Parameter(seed = "90", unit = Unit.DAYS, min = 1, max = 365) int temporaryDays,
        @Rule("S3-24") @Parameter(seed = "20000000", unit = Unit.FEN, max = 100_000_000_000L) long headUpToFen,
        @Rule("S3-24") @Parameter(seed = "100000000", unit = Unit.FEN, max = 100_000_000_000L) long deputyUpToFen){

    private static final long WHOLE = 100;

    /** Everything that speaks against the limit that is asked for. */
    public List<Reason> faults(Wish wish, Standing now) {
        List<Reason> faults = new ArrayList<>();
        if (wish.kind() == LimitKind.LOWER) {
            if (wish.fen() == null || now.limit().fen() != null && wish.fen() >= now.limit().fen()) {
                faults.add(Reason.of("limitFen", "limit-change.not-lower", "S1-48"));
            }
            return faults;
        }
        if (wish.kind() != LimitKind.BY_GRADE && !now.raisedBy(wish)) {
            faults.add(Reason.of("limitFen", "limit-change.not-higher", "S1-48"));
        }
        standingFaults(wish, now, faults);
        if (now.grade() != null) {
            gradeFaults(wish, now, faults);
        }
        if (wish.kind() == LimitKind.TEMPORARY) {
            temporaryFaults(wish, now, faults);
        }
        return faults;
    }

    private void standingFaults(Wish wish, Standing now, List<Reason> faults) {
        if (now.supplyRefused()) {
            faults.add(Reason.of(null, "limit-change.supply-refused", "S1-52"));
        }
        if (now.grade() == null) {
            faults.add(Reason.of(null, "limit-change.ungraded", "S0-10"));
        }
        LocalDate until = now.openedOn().plusMonths(newCustomerMonths);
        if (now.today().isBefore(until) && (wish.fen() == null || wish.fen() > now.newCustomerCapFen())) {
            faults.add(new Reason("limitFen", "limit-change.new-customer-first", "S1-53",
                    Map.of("capFen", now.newCustomerCapFen(), "until", until.toString())));
        }
    }

    private void gradeFaults(Wish wish, Standing now, List<Reason> faults) {
        if (wish.fen() == null) {
            if (now.grade() != Grade.A || wish.kind() == LimitKind.TEMPORARY) {
                faults.add(Reason.of("limitFen", "limit-change.class-a-only", "S1-47"));
            }
            return;
        }
        boolean temporary = wish.kind() == LimitKind.TEMPORARY;
        if (now.grade() == Grade.B && !temporary) {
            cap(wish, capBFen, "S1-48", faults);
        }
        if (now.grade() == Grade.C) {
            cap(wish, capCFen, "S1-49", faults);
        }
        if (!temporary && now.limit().basis() == LimitBasis.CLASS_B && now.raisedBy(wish)
                && beyond(wish.fen(), now.limit().fen(), stepPercent)) {
            faults.add(new Reason("limitFen", "limit-change.step-too-large", "S1-48",
                    Map.of("percent", stepPercent, "mostFen", raised(now.limit().fen(), stepPercent))));
        }
    }

    private void temporaryFaults(Wish wish, Standing now, List<Reason> faults) {
        if (wish.endsOn() == null || !wish.endsOn().isAfter(now.today())
                || wish.endsOn().isAfter(now.today().plusDays(temporaryDays))) {
            faults.add(new Reason("endsOn", "limit-change.end-unfit", "S1-48", Map.of("days", temporaryDays)));
        }
        if (wish.fen() != null && now.raisedBy(wish) && beyond(wish.fen(), now.limit().fen(), temporaryPercent)) {
            faults.add(new Reason("limitFen", "limit-change.step-too-large", "S1-48",
                    Map.of("percent", temporaryPercent, "mostFen", raised(now.limit().fen(), temporaryPercent))));
        }
    }

    private static void cap(Wish wish, long capFen, String rule, List<Reason> faults) {
        if (wish.fen() > capFen) {
            faults.add(new Reason("limitFen", "limit-change.over-cap", rule, Map.of("capFen", capFen)));
        }
    }

    private static boolean beyond(long wanted, long from, int percent) {
        return wanted > raised(from, percent);
    }

    private static long raised(long from, int percent) {
        return from + Math.multiplyExact(from, percent) / WHOLE;
    }

    /** What the account's limit is called when the wish is granted. */
    public static Limit granted(Wish wish, Standing now) {
        if (wish.fen() == null) {
            return new Limit(null, LimitBasis.CLASS_A);
        }
        LimitBasis former = now.limit().basis() == LimitBasis.CLASS_A ? LimitBasis.CLASS_B : now.limit().basis();
        return new Limit(wish.fen(), switch (wish.kind()) {
            case LOWER, TEMPORARY -> former;
            case BY_GRADE, RAISE -> now.grade() == Grade.C ? LimitBasis.CLASS_C : LimitBasis.CLASS_B;
        });
    }
}
