package io.keguan.customer.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.persistence.AccessRequestRepository;
import io.keguan.customer.access.persistence.FileAccesses;
import io.keguan.customer.access.persistence.FileAccesses.Kind;
import io.keguan.customer.access.persistence.FileAccesses.Subject;
import io.keguan.customer.access.persistence.Grants.Grant;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;

/**
 * The door of the archive: lets in who may, says to the others who can let them, and writes down who looked at what
 * (S4-02), under which permission and for which purpose (S4-20).
 */
@ApplicationScoped
public class ReadingRoom {

    private final AccessPolicy access;
    private final AccessRequestRepository requests;
    private final FileAccesses accesses;
    private final Journal journal;
    private final Clock clock;

    public ReadingRoom(AccessPolicy access, AccessRequestRepository requests, FileAccesses accesses, Journal journal,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.accesses = accesses;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets in without noting it: for what is a part of a file already opened. */
    public void enter(Customer customer, Actor by) {
        check(customer, by, reader -> {
            reader.requireFull(File.of(customer));
            return Optional.empty();
        });
    }

    /** Lets in who works with a file in use; a permission to read opens nothing else (S4-20). */
    public void enterToChange(Customer customer, Actor by) {
        customer.requireInUse();
        check(customer, by, reader -> {
            reader.requireFull(File.of(customer));
            return Optional.empty();
        });
        if (!worksWith(customer, by)) {
            throw Refused.forbidden("customer.reading-only").rule("S4-20");
        }
    }

    /** Whether the person stands close to the file, without anybody's permission. */
    public boolean worksWith(Customer customer, Actor by) {
        return access.reader(by).standing(File.of(customer));
    }

    /** @param what which part of the file, or as of when */
    public void view(Customer customer, Actor by, Map<String, Object> what) {
        Optional<Grant> under = check(customer, by, reader -> {
            reader.requireFull(File.of(customer));
            return reader.grant(File.of(customer));
        });
        note(Kind.VIEW, subject(customer), by, under.map(Grant::purpose).orElse(null), under, what);
    }

    /** Shows one personal datum of a contact. */
    public void reveal(Customer customer, Actor by, String purpose, Map<String, Object> what) {
        Optional<Grant> under = check(customer, by, reader -> reader.requireDetail(File.of(customer)));
        note(Kind.REVEAL, subject(customer), by, purpose, under, what);
    }

    /** Lets a copy of the file out of the house. */
    public void copy(Customer customer, Actor by) {
        Optional<Grant> under = check(customer, by, reader -> reader.requireCopy(File.of(customer)));
        note(Kind.COPY, subject(customer), by, under.map(Grant::purpose).orElse(null), under, Map.of());
    }

    /** Whether a registration exists for the person at all. */
    public boolean knows(Registration registration, Actor by) {
        Reader reader = access.reader(by);
        return reader.knows(registration.submitter().departmentId(), registration.submitter().ownerId())
                || reader.hasLeave(registration.customerId());
    }

    /** A registration form of somebody else is read with the general manager's leave only (S2c-32). */
    public void enterForm(Registration registration, Actor by) {
        if (!access.reader(by).readsForm(registration.submitter().ownerId(), registration.customerId())) {
            Refused refused = Refused.forbidden("registration.access-needed").rule("S2c-32").param("grantedBy",
                    "GENERAL_MANAGER");
            throw registration.customerId() == null
                    ? refused
                    : refused.param("ask", AccessKind.COPY.name())
                            .param("customerId", registration.customerId())
                            .param("customerNumber", registration.customerNumber())
                            .param("customerName", registration.form().particulars().name());
        }
    }

    public void viewForm(Registration registration, Actor by) {
        enterForm(registration, by);
        note(Kind.VIEW, new Subject(Registration.TYPE, registration.id(), registration.number(),
                registration.form().particulars().name(), registration.customerId()), by, null, Optional.empty(),
                Map.of());
    }

    /** A refusal names the file and the request that waits already, so that nobody asks twice. */
    private Optional<Grant> check(Customer customer, Actor by, Function<Reader, Optional<Grant>> door) {
        try {
            return door.apply(access.reader(by));
        } catch (Refused refused) {
            boolean inUse = customer.status() == CustomerStatus.ACTIVE;
            Refused named = refused.param("customerNumber", customer.number()).param("customerName",
                    inUse ? customer.particulars().name() : customer.number());
            AccessKind asked = AccessKind.valueOf(String.valueOf(refused.params().get("ask")));
            throw requests.waiting(by.id(), customer.id(), asked)
                    .map(waiting -> named.param("requestId", waiting.id()).param("requestNumber", waiting.number()))
                    .orElse(named);
        }
    }

    private static Subject subject(Customer customer) {
        return new Subject(Customer.TYPE, customer.id(), customer.number(), customer.particulars().name(),
                customer.id());
    }

    private void note(Kind kind, Subject subject, Actor by, String purpose, Optional<Grant> under,
            Map<String, Object> what) {
        Map<String, Object> after = new LinkedHashMap<>(what);
        under.ifPresent(grant -> after.put("permission", grant.requestNumber()));
        journal.audit(AuditNote.of(subject.type(), subject.id(), by, kind.name().toLowerCase(Locale.ROOT))
                .rule("S4-02")
                .reason(purpose)
                .change(null, after.isEmpty() ? null : after));
        accesses.note(kind, subject, by, purpose, under.orElse(null), clock.instant());
    }
}
