package io.keguan.credit.investigation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Answered;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.credit.investigation.persistence.Answers;
import io.keguan.credit.investigation.persistence.InvestigationRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/**
 * Table 11-1, filled in question by question over several visits. Two investigators may work at it at once: each question has
 * a version, and who would overwrite an answer they have not seen is told.
 */
@UseCases
public class Questionnaire {

    private final InvestigationRepository investigations;
    private final Answers answers;
    private final AccountReader accounts;
    private final Journal journal;
    private final Clock clock;

    public Questionnaire(InvestigationRepository investigations, Answers answers, AccountReader accounts,
            Journal journal, Clock clock) {
        this.investigations = investigations;
        this.answers = answers;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param seen version of the answer the caller knows, 0 when there was none */
    public Answered answer(UUID id, Question question, long seen, Answer answer, Severity severity, String words,
            Actor by) {
        if (!by.has(Roles.INVESTIGATOR)) {
            throw Refused.forbidden("auth.forbidden").rule("S3-08");
        }
        CreditAccount account = accounts.visible(investigations.get(id).accountId(), by);
        investigations.locked(id).requireAnswering(account.holder().ownerId(), by);
        Answered.require(question, answer, severity, words);
        Map<String, Object> before = answers.of(id, question).map(Questionnaire::facts).orElse(null);
        if (!answers.put(id, question, seen, answer, severity, words, by,
                clock.instant())) {
            throw Refused.stale();
        }
        Answered now = answers.of(id, question).orElseThrow();
        journal.audit(AuditNote.of(Investigation.TYPE, id, by, "answered").rule(question.section().rule())
                .change(before, facts(now)));
        return now;
    }

    private static Map<String, Object> facts(Answered answered) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("question", answered.question());
        facts.put("answer", answered.answer());
        facts.put("severity", answered.severity());
        facts.put("words", answered.words());
        return facts;
    }
}
