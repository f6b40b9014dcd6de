package io.keguan.credit.creditfile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.CreditStaff;
import io.keguan.credit.ReadAccess;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.account.persistence.CreditAccountRepository;
import io.keguan.credit.creditfile.domain.CreditFileEvent;
import io.keguan.credit.creditfile.domain.CreditFilePolicy;
import io.keguan.credit.creditfile.domain.CreditFileRequest;
import io.keguan.credit.creditfile.domain.FileKeeper;
import io.keguan.credit.creditfile.domain.FileRequestAction;
import io.keguan.credit.creditfile.domain.FileRequestStatus;
import io.keguan.credit.creditfile.persistence.CreditFileLists;
import io.keguan.credit.creditfile.persistence.FileKeeperRepository;
import io.keguan.credit.creditfile.persistence.FileRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;

/** Asking to read a credit file: the keeper or the management lets somebody in, for one account and a time (S3-17). */
@UseCases
public class FileRequests implements DueHandler {

    private static final String RULE = "S3-17";

    /** @param customer number of the customer or of the account @param days null for as long as usual */
    public record Ask(String customer, String purpose, Integer days) {}

    /**
     * A request as its reader may know it.
     *
     * @param reads whether the reader reads the account now; who does not is told its number alone
     */
    public record Viewed(CreditFileRequest request, CreditAccount account, boolean reads,
            List<String> allowedActions) {}

    /** A change of a request: what it does, and the event that tells it. */
    private interface Step {
        CreditFileEvent take(CreditFileRequest request, Instant now);
    }

    private final FileRequestRepository requests;
    private final FileKeeperRepository keepers;
    private final CreditAccountRepository accounts;
    private final ReadAccess access;
    private final FileWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public FileRequests(FileRequestRepository requests, FileKeeperRepository keepers,
            CreditAccountRepository accounts, ReadAccess access, FileWork work, Policies policies,
            NumberSeries numbers, Journal journal, Clock clock) {
        this.requests = requests;
        this.keepers = keepers;
        this.accounts = accounts;
        this.access = access;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** People ask; a system is given its rights by its scopes. */
    public Viewed ask(Ask ask, Actor by) {
        if (by.client()) {
            throw Refused.forbidden("auth.forbidden").rule(RULE);
        }
        Policy<CreditFilePolicy> policy = policies.current(CreditFilePolicy.class);
        CreditAccount account = accounts.numbered(ask.customer).orElse(null);
        List<Reason> wrong = new ArrayList<>(policy.value().faults(ask.days));
        if (account == null) {
            wrong.add(Reason.of("customer", "credit-file-request.customer-unknown", RULE));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule(RULE);
        }
        if (access.reads(by, account)) {
            throw Refused.conflict("credit-file-request.not-needed").rule(RULE);
        }
        requests.waiting(by.id(), account.id()).ifPresent(waiting -> {
            throw asked(waiting.number());
        });
        CreditFileRequest request = CreditFileRequest.ask(Ids.next(), numbers.next("XC"), account,
                new CreditFileRequest.Question(ask.customer, ask.purpose, policy.value().days(ask.days),
                        clock.instant(), policy.version()),
                by);
        requests.persistAndFlush(request);
        work.decide(request, keepers.current().orElse(null));
        return done(request, account, request.requested(), Map.of(), ask.purpose, by);
    }

    public Viewed view(UUID id, Actor by) {
        CreditFileRequest request = visible(id, by);
        return viewed(request, accounts.get(request.accountId()), by);
    }

    public Viewed approve(UUID id, long version, String reason, Actor by) {
        return step(id, version, FileRequestAction.APPROVE, reason, by, (request, now) -> {
            if (accounts.get(request.accountId()).customerFile() == CustomerFile.DESTROYED) {
                throw Refused.conflict("credit-file-request.customer-gone").rule("S4-18");
            }
            return request.approve(reason, by, now);
        });
    }

    public Viewed reject(UUID id, long version, String reason, Actor by) {
        return step(id, version, FileRequestAction.REJECT, reason, by,
                (request, now) -> request.reject(reason, by, now));
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        return step(id, version, FileRequestAction.WITHDRAW, reason, by,
                (request, now) -> request.withdraw(reason, by, now));
    }

    public Viewed revoke(UUID id, long version, String reason, Actor by) {
        return step(id, version, FileRequestAction.REVOKE, reason, by,
                (request, now) -> request.revoke(reason, by, now));
    }

    @Override
    public String kind() {
        return FileWork.DEADLINE;
    }

    /** The time is up. One that was taken back meanwhile stays as it is. */
    @Override
    public void fire(UUID id, Instant dueAt) {
        CreditFileRequest request = requests.locked(id);
        Instant now = clock.instant();
        if (request.status() == FileRequestStatus.OPEN && !now.isBefore(request.openUntil())) {
            Map<String, Object> before = request.facts();
            CreditFileEvent event = request.expire(now);
            CreditAccount account = accounts.get(request.accountId());
            work.next(request, account);
            done(request, account, event, before, null, CreditStaff.CALENDAR);
        }
    }

    static Refused asked(String number) {
        return Refused.conflict("credit-file-request.already-asked").rule(RULE).param("number", number);
    }

    private Viewed step(UUID id, long version, FileRequestAction action, String words, Actor by, Step step) {
        visible(id, by);
        CreditFileRequest request = requests.get(id, version);
        Refused barrier = barrier(request, action, keepers.current().orElse(null), by);
        if (barrier != null) {
            throw barrier;
        }
        Map<String, Object> before = request.facts();
        CreditFileEvent event = step.take(request, clock.instant());
        CreditAccount account = accounts.get(request.accountId());
        work.next(request, account);
        return done(request, account, event, before, words, by);
    }

    /** The keeper decides as long as the keeper belongs to credit control, and the management always; never about the own request. */
    private static Refused barrier(CreditFileRequest request, FileRequestAction action, FileKeeper keeper, Actor by) {
        Refused own = request.barrier(action, by);
        boolean decides = by.hasAny(CreditStaff.MANAGEMENT)
                || by.has(Roles.CREDIT_OFFICER) && keeper != null && keeper.is(by.id());
        return own != null || decides || action.by() != FileRequestAction.By.DECIDER
                ? own
                : Refused.forbidden("credit-file-request.not-yours").rule("S3-16");
    }

    private Viewed done(CreditFileRequest request, CreditAccount account, CreditFileEvent event,
            Map<String, Object> before, String words, Actor by) {
        journal.append(event);
        journal.audit(AuditNote.of(CreditFileRequest.TYPE, request.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(words)
                .change(before, request.facts()));
        requests.flush();
        return viewed(request, account, by);
    }

    private Viewed viewed(CreditFileRequest request, CreditAccount account, Actor by) {
        FileKeeper keeper = keepers.current().orElse(null);
        return new Viewed(request, account, access.reads(by, account), FileRequestStatus.LIFECYCLE
                .allowedNames(request.status(), action -> barrier(request, action, keeper, by) == null));
    }

    /** A request is known to who made it and to those who answer for the files; lists ask the same in {@link CreditFileLists}. */
    private CreditFileRequest visible(UUID id, Actor by) {
        CreditFileRequest request = requests.get(id);
        if (!by.id().equals(request.applicantId()) && !CreditFileLists.seesAll(by)) {
            throw Refused.notFound();
        }
        return request;
    }
}
