package io.keguan.credit.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseAction;
import io.keguan.credit.release.domain.ReleaseEvent;
import io.keguan.credit.release.domain.ReleaseExceptionPolicy;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.domain.Waiver;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;

/** 特批: the management lets a held release pass, on conditions and for a while, within its authority (S3-15). */
@UseCases
public class ReleaseExceptions {

    private static final String RULE = "S3-15";

    /** @param conditions in words @param days for which it holds */
    public record Grant(String reason, String conditions, int days) {}

    private final ReleaseAccess access;
    private final ReleaseDesk desk;
    private final ReleaseChecks checks;
    private final Exposures exposures;
    private final ReleaseWork work;
    private final Policies policies;
    private final Clock clock;

    public ReleaseExceptions(ReleaseAccess access, ReleaseDesk desk, ReleaseChecks checks, Exposures exposures,
            ReleaseWork work, Policies policies, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.checks = checks;
        this.exposures = exposures;
        this.work = work;
        this.policies = policies;
        this.clock = clock;
    }

    /** Covers what stands in the way now, which may be other things than when it was held. */
    public Release approve(UUID id, long version, Grant grant, Actor by) {
        Release release = access.visible(id, version, by);
        ReleaseStatus.LIFECYCLE.next(release.status(), ReleaseAction.APPROVE_EXCEPTION);
        release.requireThird(by);
        Policy<ReleaseExceptionPolicy> policy = policies.current(ReleaseExceptionPolicy.class);
        requireAuthority(release, grant, policy.value(), by);
        Map<String, Object> before = release.facts();
        Finding finding = checks.of(desk.order(release), () -> exposures.room(release.accountId()));
        List<Reason> uncovered = finding.reasons().stream().filter(r -> !policy.value().covers(r)).toList();
        if (!uncovered.isEmpty()) {
            throw Refused.conflict("release.not-coverable").rule(uncovered.getFirst().rule()).because(uncovered);
        }
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(grant.days));
        Instant slip = desk.expiry(now);
        ReleaseEvent event = release.approveException(finding,
                new Waiver(grant.reason, grant.conditions, until, by.id(), by.name(), now, policy.version()),
                until.isBefore(slip) ? until : slip, by, now);
        reserve(release, finding);
        work.next(release);
        work.tell(release, "exception-approved");
        desk.note(release, by, event, before, RULE, grant.reason);
        return release;
    }

    public Release reject(UUID id, long version, String reason, Actor by) {
        Release release = access.visible(id, version, by);
        Map<String, Object> before = release.facts();
        ReleaseEvent event = release.rejectException(reason, by, clock.instant());
        work.next(release);
        work.tell(release, "refuse");
        desk.note(release, by, event, before, RULE, reason);
        return release;
    }

    private void reserve(Release release, Finding finding) {
        String key = ReleaseDesk.key(release, "reserved");
        if (finding.beyondRoom()) {
            exposures.reserveByException(release.accountId(), release.amountFen(), key);
        } else {
            exposures.reserve(release.accountId(), release.amountFen(), key);
        }
    }

    private static void requireAuthority(Release release, Grant grant, ReleaseExceptionPolicy policy, Actor by) {
        if (grant.days > policy.maxDays()) {
            throw Refused.invalid(List.of(new Reason("days", "validation.range", RULE,
                    Map.of("min", 1, "max", policy.maxDays())))).rule(RULE);
        }
        long authority = policy.authorityFen(by);
        if (release.amountFen() > authority) {
            throw Refused.forbidden("release.beyond-authority").rule(RULE)
                    .param("amountFen", release.amountFen()).param("authorityFen", authority);
        }
    }
}
