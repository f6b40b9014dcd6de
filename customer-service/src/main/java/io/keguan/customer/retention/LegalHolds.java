package io.keguan.customer.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.retention.domain.HoldEvent;
import io.keguan.customer.retention.domain.HoldStatus;
import io.keguan.customer.retention.domain.LegalHold;
import io.keguan.customer.retention.persistence.LegalHoldRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;

/** Legal holds: placed and lifted by the data administrator or the general manager. */
@UseCases
public class LegalHolds {

    private static final String RULE = "S4-18";

    /** A hold, and what the reader may do with it. */
    public record Viewed(LegalHold hold, List<String> allowedActions) {}

    private final LegalHoldRepository holds;
    private final CustomerRepository customers;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public LegalHolds(LegalHoldRepository holds, CustomerRepository customers, NumberSeries numbers, Journal journal,
            Clock clock) {
        this.holds = holds;
        this.customers = customers;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file is locked first: a hold and a destruction of the same moment come one after the other. */
    public Viewed place(UUID customerId, String reason, Actor by) {
        Customer customer = customers.lockedIfThere(customerId)
                .orElseThrow(() -> Refused.invalid("customerId", "legal-hold.customer-unknown", RULE));
        if (customer.status() == CustomerStatus.DESTROYED) {
            throw Refused.conflict("customer.destroyed").rule("S4-20").param("number", customer.number());
        }
        holds.inPlace(customerId).ifPresent(present -> {
            throw Refused.conflict("legal-hold.placed-already").rule(RULE).param("number", present.number());
        });
        LegalHold hold = LegalHold.place(Ids.next(), numbers.next("BQ"), customer, reason, by, clock.instant());
        holds.persist(hold);
        return done(hold, hold.placed(), Map.of(), "held", reason, by);
    }

    public Viewed lift(UUID id, long version, String reason, Actor by) {
        LegalHold hold = holds.get(id, version);
        Map<String, Object> before = hold.facts();
        return done(hold, hold.lift(reason, by, clock.instant()), before, "hold-lifted", reason, by);
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(holds.get(id), by);
    }

    static boolean mayHold(Actor by) {
        return by.hasAny(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER);
    }

    private Viewed done(LegalHold hold, HoldEvent event, Map<String, Object> before, String step, String reason,
            Actor by) {
        journal.append(event);
        journal.audit(AuditNote.of(LegalHold.TYPE, hold.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, hold.facts()));
        journal.audit(AuditNote.of(Customer.TYPE, hold.customerId(), by, step).rule(RULE).reason(reason)
                .change(null, Map.of("number", hold.number())));
        return viewed(hold, by);
    }

    private static Viewed viewed(LegalHold hold, Actor by) {
        return new Viewed(hold, HoldStatus.LIFECYCLE.allowedNames(hold.status(), action -> mayHold(by)));
    }
}
