package io.keguan.customer.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.reception.domain.Introduction;
import io.keguan.customer.reception.domain.Known.Owned;
import io.keguan.customer.reception.domain.Reception;
import io.keguan.customer.reception.domain.ReceptionEvent;
import io.keguan.customer.reception.domain.ReceptionPolicy;
import io.keguan.customer.reception.domain.ReceptionPolicy.Department;
import io.keguan.customer.reception.domain.ReceptionPolicy.Facts;
import io.keguan.customer.reception.domain.StaffMember;
import io.keguan.customer.reception.domain.Visitor;
import io.keguan.customer.reception.persistence.KnownOwners;
import io.keguan.customer.registration.Duplicates;
import io.keguan.customer.registration.persistence.DuplicateSearch;
import io.keguan.customer.search.SearchIndex;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;

/** What the desk knows when it decides: who is meant, who is there, who the visitor may be. */
@ApplicationScoped
public class ReceptionDesk {

    private final DutyRosters rosters;
    private final Duplicates duplicates;
    private final DuplicateSearch search;
    private final KnownOwners owners;
    private final AccessPolicy access;
    private final Policies policies;
    private final NumberSeries numbers;

    public ReceptionDesk(DutyRosters rosters, Duplicates duplicates, DuplicateSearch search, KnownOwners owners,
            AccessPolicy access, Policies policies, NumberSeries numbers) {
        this.rosters = rosters;
        this.duplicates = duplicates;
        this.search = search;
        this.owners = owners;
        this.access = access;
        this.policies = policies;
        this.numbers = numbers;
    }

    /** Makes two clerks with one visitor wait for each other. */
    void oneAtATime(String phone) {
        search.oneAtATime("reception " + phone);
    }

    Reception open(Visitor visitor, Introduction said, Owner clerk, Instant at) {
        refuseUnknown(said);
        String number = numbers.next("LF");
        Reception reception = Reception.receive(Ids.next(), number, clerk, at, visitor, said);
        reception.findableBy(SearchIndex.keys(number, visitor.soughtBy(), null, List.of(visitor.visitorPhone())));
        return reception;
    }

    ReceptionEvent assign(Reception reception) {
        Policy<ReceptionPolicy> policy = policies.current(ReceptionPolicy.class);
        Visitor visitor = reception.visitor();
        Introduction said = reception.said();
        List<Owned> found = owners
                .of(duplicates.find(visitor.soughtBy(), null, List.of(visitor.visitorPhone())));
        Facts facts = new Facts(said, member(said.namedId()).orElse(null), member(said.designatedId()).orElse(null),
                found, new Department(reception.clerk().departmentId(), reception.clerk().departmentName()),
                this::onDuty);
        return reception.assign(policy.value().decide(facts), policy.value(), policy.version());
    }

    ReceptionPolicy terms() {
        return policies.current(ReceptionPolicy.class).value();
    }

    Optional<StaffMember> onDuty(UUID department) {
        return rosters.onDuty(department);
    }

    /** Somebody a visitor can be led to. */
    StaffMember present(UUID id, String field) {
        return rosters.member(id).filter(s -> !s.left())
                .orElseThrow(() -> Refused.invalid(field, "reception.staff-unknown", "S2c-29"));
    }

    String nameOf(UUID id) {
        return member(id).map(StaffMember::name).orElse(null);
    }

    /** Whether the reception exists for the person, as registrations do; the desk that received knows its visitors. */
    boolean knows(Reception reception, Actor by) {
        Reader reader = access.reader(by);
        Owner owner = reception.assignment().owner();
        return reader.knows(owner.departmentId(), owner.ownerId())
                || reader.knows(reception.clerk().departmentId(), reception.clerk().ownerId())
                || by.id().equals(reception.assignment().hostId());
    }

    private Optional<StaffMember> member(UUID id) {
        return id == null ? Optional.empty() : rosters.member(id);
    }

    private void refuseUnknown(Introduction said) {
        List<Reason> wrong = new ArrayList<>();
        if (said.namedId() != null && member(said.namedId()).isEmpty()) {
            wrong.add(Reason.of("namedId", "reception.staff-unknown", "S2c-29"));
        }
        if (said.designatedId() != null && member(said.designatedId()).isEmpty()) {
            wrong.add(Reason.of("designatedId", "reception.staff-unknown", "S2c-30"));
        }
        if (said.designatedId() != null && !said.referred()) {
            wrong.add(Reason.of("designatedId", "reception.designated-without-referrer", "S2c-30"));
        }
        if (said.referred() && said.referrer() == null && said.referrerCustomerId() == null) {
            wrong.add(Reason.of("referrer", "reception.referrer-missing", "S2c-30"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
    }
}
