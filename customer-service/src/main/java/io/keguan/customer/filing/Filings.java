package io.keguan.customer.filing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.archive.domain.Contact;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.filing.domain.BasicInfo;
import io.keguan.customer.filing.domain.Filing;
import io.keguan.customer.filing.domain.FilingAction;
import io.keguan.customer.filing.domain.FilingAction.By;
import io.keguan.customer.filing.domain.FilingEvent;
import io.keguan.customer.filing.domain.FilingStatus;
import io.keguan.customer.filing.domain.FilingSubject;
import io.keguan.customer.filing.domain.FilingTerm;
import io.keguan.customer.filing.persistence.FilingRepository;
import io.keguan.customer.search.SearchIndex;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** The filing of new customers: the business department hands the form in, the market promotion department accepts it. */
@UseCases
public class Filings {

    static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);
    private static final String RULE = "S2a-07";

    /** A filing, and what the reader may do with it now. */
    public record Viewed(Filing filing, List<String> allowedActions, boolean overdue) {}

    /** What the business department adds to what the archive knows, when it hands the form in. */
    public record Completion(String enterpriseNature, String supervisingUnit, String remark) {}

    private final FilingRepository filings;
    private final CustomerRepository customers;
    private final FilingStamp stamp;
    private final FilingWork work;
    private final AccessPolicy access;
    private final Journal journal;

    public Filings(FilingRepository filings, CustomerRepository customers, FilingStamp stamp, FilingWork work,
            AccessPolicy access, Journal journal) {
        this.filings = filings;
        this.customers = customers;
        this.stamp = stamp;
        this.work = work;
        this.access = access;
        this.journal = journal;
    }

    /** A customer was registered: the days since the first contact count. */
    public void open(FilingSubject subject, Actor by) {
        open(subject, stamp.term(subject.firstContactAt()), null, by);
    }

    /** The registration form was corrected, and with it perhaps the day of the first contact. */
    public void correct(FilingSubject subject, Actor by) {
        filings.ofRegistration(subject.registrationId()).filter(f -> f.differsFrom(subject)).ifPresent(seen -> {
            work.stopClock(seen.id());
            Filing filing = filings.locked(seen.id());
            Map<String, Object> before = filing.facts();
            filing.correct(subject.info(), stamp.term(subject.firstContactAt()));
            makeFindable(filing);
            work.file(filing, stamp.nextReminder(filing.term().dueAt()));
            journal.audit(AuditNote.of(Filing.TYPE, filing.id(), by, "corrected")
                    .rule(RULE)
                    .change(before, filing.facts()));
        });
    }

    /** The registration has become a customer's file; a form that was handed in can be accepted now. */
    public void established(UUID registrationId, Customer customer) {
        filings.ofRegistration(registrationId).ifPresent(seen -> {
            Filing filing = filings.locked(seen.id());
            filing.establishedAs(customer);
            if (filing.status() == FilingStatus.SUBMITTED) {
                work.accept(filing);
            }
        });
    }

    /** The registration was withdrawn. */
    public void cancel(UUID registrationId, Actor by) {
        filings.ofRegistration(registrationId).ifPresent(filing -> cancel(filing, by));
    }

    /** The customer's file was merged into another one: what was still to be filed of it is not. */
    public void cancelOpenOf(UUID customerId, Actor by) {
        filings.ofCustomer(customerId).filter(f -> f.status().open()).ifPresent(filing -> cancel(filing, by));
    }

    public Viewed submit(UUID id, long version, Completion completion, Actor by) {
        visible(id, by);
        work.stopClock(id);
        Filing filing = visible(id, version, by);
        if (!FilingRights.mayAct(filing, By.DEPARTMENT, by)) {
            throw Refused.forbidden("filing.not-business-department").rule(RULE);
        }
        FilingStatus.LIFECYCLE.next(filing.status(), FilingAction.SUBMIT);
        Map<String, Object> before = filing.facts();
        Instant now = stamp.now();
        if (filing.overdue(now) && !filing.late()) {
            journal.append(filing.fallOverdue(now));
        }
        BasicInfo form = known(filing).completedBy(completion.enterpriseNature, completion.supervisingUnit);
        FilingEvent event = filing.submit(form, completion.remark, by, now);
        makeFindable(filing);
        work.accept(filing);
        return done(filing, by, event, before, completion.remark);
    }

    public Viewed accept(UUID id, long version, Actor by) {
        Filing filing = visible(id, version, by);
        Map<String, Object> before = filing.facts();
        FilingEvent event = filing.accept(by, stamp.now());
        work.accepted(filing);
        return done(filing, by, event, before, null);
    }

    public Viewed giveBack(UUID id, long version, String reason, Actor by) {
        Filing filing = visible(id, version, by);
        Map<String, Object> before = filing.facts();
        FilingEvent event = filing.giveBack(reason, stamp.correctionDue(filing.term().dueAt()), by, stamp.now());
        work.correct(filing, stamp.nextReminder(filing.term().dueAt()));
        return done(filing, by, event, before, reason);
    }

    /** 督促 by a person: the market promotion department or the manager of the business department. */
    public Viewed remind(UUID id, long version, String words, Actor by) {
        visible(id, by);
        work.stopReminders(id);
        Filing filing = visible(id, version, by);
        if (!FilingRights.mayAct(filing, By.OVERSEER, by)) {
            throw Refused.forbidden("filing.not-overseer").rule("S2a-21");
        }
        FilingStatus.LIFECYCLE.next(filing.status(), FilingAction.REMIND);
        filings.touch(filing);
        remind(filing, words, by);
        return viewed(filing, by);
    }

    public void remindByCalendar(UUID id) {
        Filing filing = filings.locked(id);
        if (filing.status().withDepartment() && inUse(filing)) {
            remind(filing, null, CALENDAR);
        }
    }

    public void fallOverdue(UUID id) {
        Filing filing = filings.locked(id);
        if (filing.overdue(stamp.now()) && !filing.late()) {
            Map<String, Object> before = filing.facts();
            FilingEvent event = filing.fallOverdue(stamp.now());
            work.overdue(filing);
            note(filing, CALENDAR, event, before, RULE, null);
        }
    }

    public Viewed view(UUID id, Actor by) {
        Filing filing = visible(id, by);
        journal.audit(AuditNote.of(Filing.TYPE, id, by, "view").rule("S4-02"));
        return viewed(filing, by);
    }

    /** The filing whose history is read; refused like the filing itself. */
    public UUID historyOf(UUID id, Actor by) {
        return visible(id, by).id();
    }

    /** The filing of a customer whose file the caller may read. */
    public Viewed ofCustomer(UUID customerId, Actor by) {
        return viewed(filings.ofCustomer(customerId).orElseThrow(Refused::notFound), by);
    }

    /** @param customer the file, null when the registration has not become one yet */
    void open(FilingSubject subject, FilingTerm term, Customer customer, Actor by) {
        Filing filing = begin(subject, term, customer);
        filings.persist(filing);
        work.file(filing, stamp.nextReminder(term.dueAt()));
        note(filing, by, filing.opened(), null, RULE, null);
    }

    /** The customer was on file before its file came here. @param filer who says so */
    void record(FilingSubject subject, FilingTerm term, Customer customer, Actor filer, Instant at, Actor by) {
        Filing filing = begin(subject, term, customer);
        journal.append(filing.opened());
        journal.append(filing.record(filer, by, at));
        filings.persist(filing);
        journal.audit(AuditNote.of(Filing.TYPE, filing.id(), by, "recorded")
                .rule(RULE)
                .reason(filing.registrationNumber())
                .change(null, filing.facts()));
    }

    private Filing begin(FilingSubject subject, FilingTerm term, Customer customer) {
        Filing filing = Filing.open(Ids.next(), stamp.number(), subject, term);
        if (customer != null) {
            filing.establishedAs(customer);
        }
        makeFindable(filing);
        return filing;
    }

    private void cancel(Filing seen, Actor by) {
        work.stopClock(seen.id());
        Filing filing = filings.locked(seen.id());
        Map<String, Object> before = filing.facts();
        FilingEvent event = filing.cancel(stamp.now());
        work.cancelled(filing);
        note(filing, by, event, before, RULE, null);
    }

    private void remind(Filing filing, String words, Actor by) {
        Map<String, Object> before = filing.facts();
        FilingEvent event = filing.remind(stamp.now());
        work.reminded(filing, stamp.nextReminder(filing.term().dueAt()));
        if (filing.overdue(stamp.now()) && stamp.escalated(filing.reminderCount())) {
            work.escalate(filing);
        }
        note(filing, by, event, before, "S2a-21", words);
    }

    /** What the archive knows of the customer now; before the audit, what the registration form says. */
    private BasicInfo known(Filing filing) {
        if (filing.customerId() == null) {
            return filing.info();
        }
        return formOf(customers.get(filing.customerId()));
    }

    /** 《客户基本信息表》 as the archive would fill it in. */
    static BasicInfo formOf(Customer customer) {
        return customer.contacts()
                .stream()
                .filter(Contact::primary)
                .findFirst()
                .map(c -> BasicInfo.of(customer.particulars(), c.name(), c.phone()))
                .orElseThrow();
    }

    private void makeFindable(Filing filing) {
        BasicInfo info = filing.info();
        filing.findableBy(SearchIndex.keys(filing.number(), info.name(), info.companyCode(),
                Arrays.asList(info.contactPhone())));
    }

    private Viewed done(Filing filing, Actor by, FilingEvent event, Map<String, Object> before, String reason) {
        note(filing, by, event, before, RULE, reason);
        return viewed(filing, by);
    }

    private void note(Filing filing, Actor by, FilingEvent event, Map<String, Object> before, String rule,
            String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Filing.TYPE, filing.id(), by, event.type().split("\\.")[1])
                .rule(rule)
                .reason(reason)
                .change(before, filing.facts()));
    }

    /** Filings of other departments do not exist for the caller. */
    private Filing visible(UUID id, Actor by) {
        Filing filing = filings.get(id);
        if (!access.reader(by).knows(filing.owner().departmentId(), filing.owner().ownerId())) {
            throw Refused.notFound();
        }
        if (!inUse(filing)) {
            access.reader(by).requireFull(File.of(customers.get(filing.customerId())));
        }
        return filing;
    }

    private Filing visible(UUID id, long version, Actor by) {
        Filing seen = visible(id, by);
        if (!inUse(seen)) {
            customers.get(seen.customerId()).requireInUse();
        }
        return filings.get(id, version);
    }

    private boolean inUse(Filing filing) {
        return filing.customerId() == null || customers.inUse(filing.customerId());
    }

    private Viewed viewed(Filing filing, Actor by) {
        return new Viewed(filing,
                FilingStatus.LIFECYCLE.allowedNames(filing.status(), a -> FilingRights.mayDo(filing, a, by)),
                filing.overdue(stamp.now()));
    }
}
