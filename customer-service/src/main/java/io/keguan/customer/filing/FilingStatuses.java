package io.keguan.customer.filing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.filing.domain.Reimbursement;
import io.keguan.customer.filing.persistence.FilingStandings;
import io.keguan.customer.filing.persistence.FilingStandings.Standing;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.rules.RuleRefusals;
import io.keguan.kit.security.Roles;

/**
 * Is the customer on file? Finance asks before it reimburses anything (S2a-20), about every customer of the company and
 * without looking into a file.
 */
@ApplicationScoped
public class FilingStatuses {

    private static final Refused NOT_REIMBURSABLE = Refused.conflict("filing.not-reimbursable")
            .rule(Reimbursement.RULE);

    /** The answer to one of the questions, in their order; the standing is null when the company knows no such customer. */
    public record Answer(String asked, Standing standing, Reimbursement reimbursement) {}

    private final FilingStandings standings;
    private final RuleRefusals refusals;
    private final AccessPolicy access;
    private final Clock clock;

    public FilingStatuses(FilingStandings standings, RuleRefusals refusals, AccessPolicy access, Clock clock) {
        this.standings = standings;
        this.access = access;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param asked numbers, ids or company codes, mixed as they come */
    public List<Answer> of(List<String> asked, Actor by) {
        if (!mayAsk(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
        Map<String, Standing> known = find(asked);
        List<Answer> answers = asked.stream().map(a -> answer(a, known.get(key(a)))).toList();
        if (answers.stream().anyMatch(a -> !a.reimbursement.allowed())) {
            refusals.count(NOT_REIMBURSABLE);
        }
        return answers;
    }

    /** Third-party systems are let in by their scope, people by their work. */
    private boolean mayAsk(Actor actor) {
        return actor.client() || access.reader(actor).companyWide()
                || actor.hasAny(Roles.FINANCE, Roles.DEPT_MANAGER, Roles.ACCOUNT_MANAGER, Roles.SALES_REP);
    }

    private Map<String, Standing> find(List<String> asked) {
        List<String> words = asked.stream().map(FilingStatuses::key).distinct().toList();
        List<UUID> ids = words.stream().filter(FilingStatuses::isId).map(UUID::fromString).toList();
        Map<String, Standing> known = new HashMap<>();
        for (Standing standing : standings.find(words, ids)) {
            known.put(standing.number(), standing);
            if (standing.companyCode() != null) {
                known.put(standing.companyCode(), standing);
            }
            if (standing.customerId() != null) {
                known.put(key(standing.customerId().toString()), standing);
            }
        }
        return known;
    }

    private Answer answer(String asked, Standing standing) {
        return new Answer(asked, standing,
                standing == null
                        ? Reimbursement.ofUnknown()
                        : Reimbursement.decide(standing.status(), standing.dueAt(), clock.instant()));
    }

    /** Numbers, codes and ids are one however they were typed: full-width, small letters, spaces around. */
    private static String key(String asked) {
        String folded = Folding.fold(asked);
        return folded == null ? "" : folded.toUpperCase(Locale.ROOT);
    }

    private static boolean isId(String word) {
        return word.matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    }
}
