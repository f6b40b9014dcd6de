package io.keguan.kit.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Transitions;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/**
 * How a parameter of a regulation is changed: one person proposes, another approves or rejects, and the version takes effect
 * at the proposed time. Nobody approves a proposal of their own (S1-63).
 */
@UseCases
public class PolicyChanges {

    public static final Transitions<PolicyVersion.Status, PolicyVersion.Decision> LIFECYCLE = Transitions
            .of("policy", PolicyVersion.Status.class, PolicyVersion.Decision.class)
            .allow(PolicyVersion.Decision.APPROVE, PolicyVersion.Status.APPROVED, PolicyVersion.Status.PROPOSED)
            .allow(PolicyVersion.Decision.REJECT, PolicyVersion.Status.REJECTED, PolicyVersion.Status.PROPOSED)
            .build();

    /** Who may decide on a proposal, except the person who made it. */
    static final List<String> APPROVERS = List.of(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.ADMIN);

    private static final String TO_DECIDE = "policy.approve";

    private final Policies policies;
    private final PolicyStore store;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    public PolicyChanges(Policies policies, PolicyStore store, Tasks tasks, Journal journal, Clock clock) {
        this.policies = policies;
        this.store = store;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** The id a policy has in the audit trail. */
    public static UUID auditId(String name) {
        return UUID.nameUUIDFromBytes(("policy/" + name).getBytes(StandardCharsets.UTF_8));
    }

    public int propose(String name, Map<String, String> values, Instant effectiveFrom, String pack, String reason,
            Actor by) {
        PolicyType<?> type = policies.type(name);
        Map<String, String> present = presentValues(type);
        Map<String, String> next = new LinkedHashMap<>(present);
        next.putAll(values);
        type.of(next);
        Instant now = clock.instant();
        if (effectiveFrom != null && effectiveFrom.isBefore(now)) {
            throw Refused.invalid("effectiveFrom", "policy.effective-in-past", null);
        }
        if (next.equals(present)) {
            throw Refused.conflict("policy.nothing-changes");
        }
        int version = store.propose(name, next, effectiveFrom == null ? now : effectiveFrom, pack, reason, by.id(),
                by.name(), now);
        tasks.open(Task.of(TO_DECIDE, "policy", auditId(name), "V" + version)
                .toRoles(APPROVERS, null)
                .notFor(by.id())
                .rule("S1-63")
                .params(Map.of("policy", name, "reason", reason, "by", by.name())));
        journal.audit(AuditNote.of("policy", auditId(name), by, "propose")
                .reason(reason)
                .change(changes(present, next, false), changes(present, next, true)));
        return version;
    }

    /** Proposes what a pack changes, all of it or nothing; returns the version made of each policy. */
    public Map<String, Integer> proposePack(String pack, List<String> changed, Map<String, Map<String, String>> values,
            String reason, Actor by) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        changed.forEach(policy -> versions.put(policy, propose(policy, values.get(policy), null, pack, reason, by)));
        return versions;
    }

    public void decide(String name, int version, PolicyVersion.Decision decision, String reason, Actor by) {
        policies.type(name);
        PolicyVersion proposal = store.find(name, version).orElseThrow(Refused::notFound);
        PolicyVersion.Status next = LIFECYCLE.next(proposal.status(), decision);
        if (proposal.proposedBy().equals(by.id())) {
            throw Refused.forbidden("policy.approver-is-proposer").rule("S1-63");
        }
        Instant now = clock.instant();
        Instant from = proposal.effectiveFrom().isBefore(now) ? now : proposal.effectiveFrom();
        if (!store.decide(name, version, next, from, by.id(), by.name(), now, reason)) {
            throw Refused.stale();
        }
        policies.forget(name);
        tasks.close(TO_DECIDE, auditId(name));
        journal.audit(AuditNote.of("policy", auditId(name), by, decision.name().toLowerCase(java.util.Locale.ROOT))
                .rule("S1-63")
                .reason(reason)
                .change(null, Map.of("version", version, "status", next.name())));
    }

    Map<String, String> presentValues(PolicyType<?> type) {
        Map<String, String> present = type.seeds();
        policies.inForce(type.name()).ifPresent(v -> present.putAll(v.values()));
        return present;
    }

    List<String> changedKeys(PolicyType<?> type, Map<String, String> values) {
        Map<String, String> seeds = type.seeds();
        return values.keySet().stream().filter(k -> !Objects.equals(values.get(k), seeds.get(k))).sorted().toList();
    }

    private static Map<String, Object> changes(Map<String, String> from, Map<String, String> to, boolean after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        to.forEach((key, value) -> {
            if (!value.equals(from.get(key))) {
                changes.put(key, after ? value : String.valueOf(from.get(key)));
            }
        });
        return changes;
    }
}
