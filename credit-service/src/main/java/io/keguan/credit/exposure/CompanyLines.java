package io.keguan.credit.exposure;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.exposure.domain.AssetStatement;
import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.credit.exposure.domain.CompanyLineEvent;
import io.keguan.credit.exposure.domain.CompanyLinePolicy;
import io.keguan.credit.exposure.persistence.AssetStatements;
import io.keguan.credit.exposure.persistence.CompanyLineRow;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.time.BusinessZone;

/** The line that all customers together stay under (S1-58): finance states the assets, month by month, and it is drawn anew. */
@UseCases
public class CompanyLines {

    private static final String[] READERS = {Roles.CREDIT_OFFICER, Roles.FINANCE, Roles.GENERAL_MANAGER,
            Roles.DEPUTY_GM,
            Roles.AUDITOR};

    private final AssetStatements statements;
    private final CompanyLineRow row;
    private final CompanyLineWork work;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public CompanyLines(AssetStatements statements, CompanyLineRow row, CompanyLineWork work, Policies policies,
            Journal journal, BusinessZone zone, Clock clock) {
        this.statements = statements;
        this.row = row;
        this.work = work;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public CompanyLine view(Actor by) {
        requireReader(by);
        return row.get();
    }

    public void requireReader(Actor by) {
        if (!by.hasAny(READERS)) {
            throw Refused.forbidden("auth.forbidden").rule(CompanyLine.RULE);
        }
    }

    /** The assets of a month that has ended, stated once. */
    public AssetStatement state(String month, long assetsFen, String note, Actor by) {
        Instant now = clock.instant();
        requireEnded(month, now);
        row.locked();
        if (statements.ofMonth(month).isPresent()) {
            throw Refused.conflict("asset-statement.exists").rule(CompanyLine.RULE).param("month", month);
        }
        AssetStatement stated = AssetStatement.state(Ids.next(), month, assetsFen, note, by, now);
        statements.persist(stated);
        note(stated, by, "stated", null, note);
        draw(now);
        return stated;
    }

    public AssetStatement correct(UUID id, long version, long assetsFen, String reason, Actor by) {
        row.locked();
        AssetStatement stated = statements.get(id, version);
        Map<String, Object> before = stated.facts();
        stated.correct(assetsFen, by, clock.instant());
        note(stated, by, "corrected", before, reason);
        draw(clock.instant());
        return stated;
    }

    public AssetStatement statement(UUID id, Actor by) {
        requireReader(by);
        return statements.get(id);
    }

    /** The line follows the newest month and the policy in force. */
    private void draw(Instant now) {
        statements.flush();
        statements.newest().ifPresent(newest -> {
            Policy<CompanyLinePolicy> policy = policies.current(CompanyLinePolicy.class);
            CompanyLine drawn = row.draw(newest.month(), newest.assetsFen(), policy.value().lineFen(newest.assetsFen()),
                    policy.value().warnFen(newest.assetsFen()), policy.version());
            journal.append(new CompanyLineEvent.Set(newest.id(), drawn.month(), drawn.lineFen(), drawn.usedFen(),
                    policy.version(), now));
            work.drawn(drawn);
        });
    }

    private void requireEnded(String month, Instant now) {
        YearMonth stated;
        try {
            stated = YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw Refused.invalid("month", "validation.month", CompanyLine.RULE);
        }
        if (!stated.isBefore(YearMonth.from(zone.dateOf(now)))) {
            throw Refused.invalid("month", "asset-statement.month-not-over", CompanyLine.RULE);
        }
    }

    private void note(AssetStatement stated, Actor by, String action, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(AssetStatement.TYPE, stated.id(), by, action).rule(CompanyLine.RULE).reason(reason)
                .change(before, stated.facts()));
    }

    /** Reminds finance of a month nobody has stated, and draws the line anew when the policy has changed. */
    public void keepUp() {
        Policy<CompanyLinePolicy> policy = policies.current(CompanyLinePolicy.class);
        LocalDate today = zone.dateOf(clock.instant());
        String last = YearMonth.from(today).minusMonths(1).toString();
        if (today.getDayOfMonth() >= policy.value().statedByDay() && statements.ofMonth(last).isEmpty()) {
            work.stateAssets(last);
        }
        CompanyLine line = row.locked();
        if (line.month() != null && line.policyVersion() != policy.version()) {
            draw(clock.instant());
        }
    }
}
