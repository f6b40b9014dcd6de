package io.keguan.credit.contract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.credit.CreditObstacle;
import io.keguan.credit.CreditObstacle.Step;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.contract.domain.ContractAction;
import io.keguan.credit.contract.domain.ContractEvent;
import io.keguan.credit.contract.domain.ContractPolicy;
import io.keguan.credit.contract.domain.ContractStatus;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.domain.CreditTerms;
import io.keguan.credit.contract.domain.Parties;
import io.keguan.credit.contract.persistence.CreditContractRepository;
import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;

/** 赊销合同: drafted by sales or credit control, special terms decided by the management, signed by credit control. */
@UseCases
public class CreditContracts {

    private static final String RULE = "S3-01";

    private final CreditContractRepository contracts;
    private final AccountReader accounts;
    private final Instance<CreditObstacle> obstacles;
    private final ContractWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public CreditContracts(CreditContractRepository contracts, AccountReader accounts,
            @Any Instance<CreditObstacle> obstacles, ContractWork work, Policies policies, NumberSeries numbers,
            Journal journal, Clock clock) {
        this.contracts = contracts;
        this.accounts = accounts;
        this.obstacles = obstacles;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    public CreditContract draft(UUID accountId, Parties parties, CreditTerms terms, Actor by) {
        CreditAccount account = accounts.named(accountId, by)
                .orElseThrow(() -> Refused.invalid("accountId", "credit-contract.account-unknown", null));
        List<Reason> faults = new ArrayList<>(terms.faults());
        faults.addAll(standing(account, parties, terms));
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults).rule(RULE);
        }
        Policy<ContractPolicy> policy = policies.current(ContractPolicy.class);
        CreditContract contract = CreditContract.draft(Ids.next(), numbers.next("HT"), account, parties, terms,
                policy.value().special(terms), policy.version(), Hand.of(by, clock.instant()));
        contracts.persist(contract);
        return done(contract, by, contract.drafted(), null, contract.special() ? "S3-75" : RULE, null);
    }

    public CreditContract view(UUID id, Actor by) {
        CreditContract contract = contracts.get(id);
        accounts.open(CreditContract.TYPE, id, contract.accountId(), by);
        return contract;
    }

    public CreditContract decideSpecialTerms(UUID id, long version, boolean approved, String reason, Actor by) {
        CreditContract contract = visible(id, version, by);
        Map<String, Object> before = contract.facts();
        ContractEvent event = contract.decideSpecialTerms(approved, reason, by, clock.instant());
        work.tell(contract, approved ? "special-terms-approved" : "special-terms-rejected");
        return done(contract, by, event, before, "S3-75", reason);
    }

    /** Signs it, or says everything that keeps it from being signed. */
    public CreditContract sign(UUID id, long version, Actor by) {
        CreditContract contract = visible(id, version, by);
        Map<String, Object> before = contract.facts();
        ContractEvent event = contract.sign(by, clock.instant());
        CreditAccount account = accounts.get(contract.accountId());
        List<Reason> reasons = new ArrayList<>(standing(account, contract.parties(), contract.terms()));
        obstacles.forEach(o -> reasons.addAll(o.obstacles(account, Step.CONTRACT, contract.terms().limitFen())));
        if (!reasons.isEmpty()) {
            throw Refused.conflict("credit-contract.not-signable").rule(reasons.getFirst().rule()).because(reasons);
        }
        work.tell(contract, "signed");
        return done(contract, by, event, before, RULE, null);
    }

    public CreditContract cancel(UUID id, long version, String reason, Actor by) {
        CreditContract contract = visible(id, version, by);
        if (!mayAct(contract, ContractAction.CANCEL, by)) {
            throw Refused.forbidden("auth.forbidden");
        }
        return close(contract, ContractAction.CANCEL, reason, by);
    }

    public CreditContract end(UUID id, long version, String reason, Actor by) {
        return close(visible(id, version, by), ContractAction.END, reason, by);
    }

    /** What the caller may do now: the lifecycle and the role together. */
    public List<String> allowedActions(CreditContract contract, Actor actor) {
        return accounts.sees(contract.accountId(), actor)
                ? ContractStatus.LIFECYCLE.allowedNames(contract.status(), a -> mayAct(contract, a, actor))
                : List.of();
    }

    private CreditContract close(CreditContract contract, ContractAction how, String reason, Actor by) {
        Map<String, Object> before = contract.facts();
        ContractEvent event = contract.close(how, reason, clock.instant());
        return done(contract, by, event, before, null, reason);
    }

    private static boolean mayAct(CreditContract contract, ContractAction action, Actor actor) {
        return switch (action) {
            case APPLY_SPECIAL_TERMS -> false;
            case APPROVE_SPECIAL_TERMS, REJECT_SPECIAL_TERMS ->
                actor.hasAny(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM) && !contract.draftedBy(actor);
            case SIGN, END -> actor.has(Roles.CREDIT_OFFICER);
            case CANCEL -> actor.has(Roles.CREDIT_OFFICER) || contract.draftedBy(actor);
        };
    }

    /** What the account says against a contract: its limit, its customer's name, its file. */
    private static List<Reason> standing(CreditAccount account, Parties parties, CreditTerms terms) {
        List<Reason> reasons = new ArrayList<>();
        Long limit = account.limit().fen();
        if (limit != null && terms.limitFen() > limit) {
            reasons.add(new Reason("limitFen", "credit-contract.above-limit", RULE,
                    Map.of("limitFen", limit, "amountFen", terms.limitFen())));
        }
        if (!account.holder().customerName().equals(parties.customerName())) {
            reasons.add(Reason.of("customerName", "credit-contract.name-differs", "S3-03"));
        }
        if (account.customerFile() != CustomerFile.ACTIVE) {
            reasons.add(Reason.of("accountId", "credit-account.file-closed", "S4-20"));
        }
        return reasons;
    }

    private CreditContract done(CreditContract contract, Actor by, ContractEvent event, Map<String, Object> before,
            String rule, String reason) {
        work.next(contract);
        journal.append(event);
        journal.audit(AuditNote.of(CreditContract.TYPE, contract.id(), by, event.type().split("\\.")[1])
                .rule(rule).reason(reason).change(before, contract.facts()));
        return contract;
    }

    private CreditContract visible(UUID id, long version, Actor by) {
        // Whose customer it is now decides, not whose it was when the contract was made.
        accounts.visible(contracts.get(id).accountId(), by);
        return contracts.get(id, version);
    }
}
