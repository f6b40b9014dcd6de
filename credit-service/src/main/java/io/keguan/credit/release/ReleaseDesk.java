package io.keguan.credit.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.contract.persistence.CreditContractRepository;
import io.keguan.credit.release.ReleaseChecks.Order;
import io.keguan.credit.release.domain.Finding;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseEvent;
import io.keguan.credit.release.domain.ReleasePolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.policy.Policies;

/** What all steps of a release have in common. */
@ApplicationScoped
public class ReleaseDesk {

    static final String RULE = "S3-02";

    private final CreditAccountRepository accounts;
    private final CreditContractRepository contracts;
    private final Policies policies;
    private final Journal journal;
    private final Clock clock;

    public ReleaseDesk(CreditAccountRepository accounts, CreditContractRepository contracts, Policies policies,
            Journal journal, Clock clock) {
        this.accounts = accounts;
        this.contracts = contracts;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be checked of a release that is here. */
    Order order(Release release) {
        return new Order(release.id(), accounts.get(release.accountId()),
                contracts.get(release.contract().contractId()), release.slip(), release.lines(),
                release.history().callBack(), release.history().applied().id(), release.amountFen());
    }

    /** Until when a slip that is issued now can be shipped on. */
    Instant expiry(Instant now) {
        return now.plus(Duration.ofDays(policies.current(ReleasePolicy.class).value().validDays()));
    }

    Instant now() {
        return clock.instant();
    }

    /** What a movement of the book that a release causes is called. */
    static String key(Release release, String what) {
        return "release/" + release.id() + "/" + what;
    }

    /** The article that speaks first against it. */
    static String rule(Finding finding) {
        return finding.reasons().stream().map(Reason::rule).filter(Objects::nonNull).findFirst().orElse(RULE);
    }

    void note(Release release, Actor by, ReleaseEvent event, Map<String, Object> before, String rule, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Release.TYPE, release.id(), by, event.type().split("\\.")[1]).rule(rule)
                .reason(reason).change(before, release.facts()));
    }
}
