package io.keguan.credit.release;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.rating.Grades;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseAction;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.credit.release.persistence.ReleaseRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.security.Roles;

/** Who works with releases: credit control by its office, sales for its customers, systems by their scope. */
@ApplicationScoped
public class ReleaseAccess implements AuditAccess {

    private static final String[] APPLICANTS = {Roles.CREDIT_OFFICER, Roles.SALES_REP, Roles.ACCOUNT_MANAGER,
            Roles.DEPT_MANAGER, Roles.SERVICE_CLERK};
    private static final String[] SHIPPERS = {Roles.CREDIT_OFFICER, Roles.SERVICE_CLERK};
    private static final String[] EXCEPTIONS = {Roles.DEPT_MANAGER, Roles.DEPUTY_GM, Roles.GENERAL_MANAGER};
    /** Whoever investigates or decides on a customer's credit does not release goods on it (S1-63). */
    private static final String[] RATERS = {Roles.INVESTIGATOR, Roles.DEPUTY_GM, Roles.GENERAL_MANAGER};

    private final ReleaseRepository releases;
    private final AccountReader accounts;
    private final Grades grades;
    private final Journal journal;

    public ReleaseAccess(ReleaseRepository releases, AccountReader accounts, Grades grades, Journal journal) {
        this.releases = releases;
        this.accounts = accounts;
        this.grades = grades;
        this.journal = journal;
    }

    @Override
    public String aggregateType() {
        return Release.TYPE;
    }

    @Override
    public boolean mayRead(UUID releaseId, Actor actor) {
        return readsAll(actor) || accounts.reads(releases.get(releaseId).accountId(), actor);
    }

    /** Systems by their scope, and whoever ships for the whole company. */
    public static boolean readsAll(Actor actor) {
        return actor.client() || actor.has(Roles.SERVICE_CLERK);
    }

    boolean sees(UUID accountId, Actor actor) {
        return readsAll(actor) || accounts.sees(accountId, actor);
    }

    /** The same for what is done; who only reads the account is told so. */
    boolean acts(UUID accountId, Actor actor) {
        return readsAll(actor) || accounts.named(accountId, actor).isPresent();
    }

    /** A release that something is done with, or 404; for who only reads it 403. */
    Release visible(UUID id, Actor actor) {
        Release release = releases.get(id);
        if (!readsAll(actor)) {
            accounts.visible(release.accountId(), actor);
        }
        return release;
    }

    /** A release to look at, or 404. Whoever looks leaves a trace. */
    Release open(UUID id, Actor actor) {
        Release release = releases.get(id);
        if (readsAll(actor)) {
            journal.audit(AuditNote.of(Release.TYPE, id, actor, "view"));
        } else {
            accounts.open(Release.TYPE, id, release.accountId(), actor);
        }
        return release;
    }

    /** The same as the caller has seen it, locked. */
    Release visible(UUID id, long version, Actor actor) {
        visible(id, actor);
        return releases.get(id, version);
    }

    void requireApplicant(Actor actor) {
        if (!actor.client() && !actor.hasAny(APPLICANTS)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    void requireShipper(Actor actor) {
        if (!actor.client() && !actor.hasAny(SHIPPERS)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    /** Rating, approving the rating and releasing are the work of three people (S1-63). */
    void requireIssuer(Release release, Actor actor) {
        if (rates(release, actor)) {
            throw Refused.forbidden("release.issuer-is-rater").rule("S1-63");
        }
    }

    void require(Release release, ReleaseAction action, Actor actor) {
        if (!mayAct(release, action, actor)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    /** What the caller may do now: the lifecycle and the office together. */
    public List<String> allowedActions(Release release, Actor actor) {
        return sees(release.accountId(), actor)
                ? ReleaseStatus.LIFECYCLE.allowedNames(release.status(), a -> mayAct(release, a, actor))
                : List.of();
    }

    private boolean mayAct(Release release, ReleaseAction action, Actor actor) {
        boolean officer = actor.has(Roles.CREDIT_OFFICER);
        return switch (action) {
            case CALL_BACK -> officer && !release.appliedBy(actor) && release.slip().represented() != null;
            case ISSUE -> officer && !release.appliedBy(actor) && !rates(release, actor);
            case APPROVE_EXCEPTION, REJECT_EXCEPTION -> actor.hasAny(EXCEPTIONS) && !release.appliedBy(actor)
                    && !release.history().decided().is(actor);
            case AMEND -> officer;
            case SHIP -> actor.client() || actor.hasAny(SHIPPERS);
            case CANCEL -> officer || release.appliedBy(actor);
            case HOLD, REFUSE, RELEASE_HOLD, EXPIRE -> false;
        };
    }

    /** By office, or because the customer's grade is that person's. */
    private boolean rates(Release release, Actor actor) {
        return actor.hasAny(RATERS) || grades.isBy(release.accountId(), actor);
    }
}
