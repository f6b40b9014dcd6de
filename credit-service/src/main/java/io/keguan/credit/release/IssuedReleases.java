package io.keguan.credit.release;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.exposure.Exposures.Room;
import io.keguan.credit.release.ReleaseChecks.Order;
import io.keguan.credit.release.domain.Check;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseAction;
import io.keguan.credit.release.domain.ReleaseEvent;
import io.keguan.credit.release.domain.ReleaseLine;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.persistence.RecheckQueue;
import io.keguan.credit.release.persistence.ReleaseRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;

/** What becomes of a release that takes an amount, apart from its shipment: other quantities, a cancellation, its end. */
@UseCases
public class IssuedReleases {

    private final ReleaseRepository releases;
    private final ReleaseAccess access;
    private final ReleaseDesk desk;
    private final ReleaseChecks checks;
    private final Exposures exposures;
    private final RecheckQueue queue;
    private final ReleaseWork work;
    private final Clock clock;

    public IssuedReleases(ReleaseRepository releases, ReleaseAccess access, ReleaseDesk desk, ReleaseChecks checks,
            Exposures exposures, RecheckQueue queue, ReleaseWork work, Clock clock) {
        this.releases = releases;
        this.access = access;
        this.desk = desk;
        this.checks = checks;
        this.exposures = exposures;
        this.queue = queue;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Other quantities, line by line: the new amount in one step, or none of it. Less is a fact; more is checked like a new
     * release and takes only the difference.
     */
    public Release amend(UUID id, long version, List<BigDecimal> quantities, String reason, Actor by) {
        Release release = access.visible(id, version, by);
        ReleaseStatus.LIFECYCLE.next(release.status(), ReleaseAction.AMEND);
        List<ReleaseLine> other = other(release.lines(), quantities);
        long delta = other.stream().mapToLong(ReleaseLine::amountFen).sum() - release.amountFen();
        Map<String, Object> before = release.facts();
        Order order = desk.order(release);
        Room[] seen = new Room[1];
        Finding finding = checks.of(new Order(id, order.account(), order.contract(), order.slip(), other,
                order.callBack(), order.applicantId(), delta), () -> seen[0] = exposures.room(release.accountId()));
        List<Reason> reasons = delta > 0 ? finding.reasons() : ofLines(finding);
        if (!reasons.isEmpty()) {
            throw Refused.conflict("release.not-amendable").rule(reasons.getFirst().rule()).because(reasons);
        }
        ReleaseEvent event = release.amend(finding.lines(), reason, finding.standing(), by, clock.instant());
        String key = ReleaseDesk.key(release, "amended/" + release.history().amendments().size());
        if (delta > 0) {
            exposures.reserve(release.accountId(), delta, key);
        } else if (delta < 0) {
            exposures.free(release.accountId(), -delta, key);
            queue.ask(release.accountId());
        }
        desk.note(release, by, event, before, "S3-05", reason);
        return release;
    }

    public Release cancel(UUID id, long version, String reason, Actor by) {
        access.require(access.visible(id, by), ReleaseAction.CANCEL, by);
        work.stopClock(id);
        return close(access.visible(id, version, by), ReleaseAction.CANCEL, reason, by);
    }

    /** The slip has run out; what was shipped or cancelled meanwhile is none of its business. */
    void expire(UUID id) {
        releases.lockedIfThere(id).filter(r -> r.status() == ReleaseStatus.ISSUED)
                .ifPresent(release -> {
                    close(release, ReleaseAction.EXPIRE, null, ReleaseExpiry.CALENDAR);
                    work.tell(release, "expired");
                });
    }

    private Release close(Release release, ReleaseAction how, String reason, Actor by) {
        Map<String, Object> before = release.facts();
        long taken = release.reservedFen();
        Instant now = clock.instant();
        ReleaseEvent event = release.close(how, reason, now);
        if (taken > 0) {
            exposures.free(release.accountId(), taken, ReleaseDesk.key(release, "freed"));
            queue.ask(release.accountId());
        }
        work.next(release);
        desk.note(release, by, event, before, ReleaseDesk.RULE, reason);
        return release;
    }

    private static List<ReleaseLine> other(List<ReleaseLine> lines, List<BigDecimal> quantities) {
        if (quantities.size() != lines.size()) {
            throw Refused.invalid("quantities", "release.lines-differ", "S3-05");
        }
        List<ReleaseLine> other = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            other.add(lines.get(i).of(quantities.get(i)));
        }
        return other;
    }

    private static List<Reason> ofLines(Finding finding) {
        return finding.checks().stream()
                .filter(c -> c.kind() == Check.CheckKind.PRICE || c.kind() == Check.CheckKind.QUANTITY)
                .flatMap(c -> c.reasons().stream()).toList();
    }
}
