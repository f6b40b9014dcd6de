package io.keguan.customer.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.logbook.LogAccess;
import io.keguan.customer.paper.domain.Holding;
import io.keguan.customer.paper.domain.PaperDocument;
import io.keguan.customer.paper.domain.PaperEvent;
import io.keguan.customer.paper.domain.PaperKind;
import io.keguan.customer.paper.persistence.PaperRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Due;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** The register of paper that holds customer information: what there is, where it is kept, who has taken it (S3-92). */
@UseCases
public class Papers {

    static final String OVERDUE = "paper.overdue";
    private static final String RULE = "S3-92";

    /** What is said of a document when it is put on the register. */
    public record Entry(PaperKind kind, String title, int copies, String place) {}

    private final PaperRepository papers;
    private final Customers customers;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Due due;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Papers(PaperRepository papers, Customers customers, NumberSeries numbers, Tasks tasks, Due due,
            Journal journal, BusinessZone zone, Clock clock) {
        this.papers = papers;
        this.customers = customers;
        this.numbers = numbers;
        this.tasks = tasks;
        this.due = due;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public UUID register(UUID customerId, Entry entry, Actor by) {
        requireKeeper(customerId, by);
        PaperDocument paper = PaperDocument.register(numbers.next("ZZ"), customerId, entry.kind, entry.title,
                entry.copies, entry.place, by, clock.instant());
        papers.persist(paper);
        note(paper, by, paper.registered(), null, null);
        return paper.id();
    }

    /** Whoever registered it hears when it is not back in time. */
    public void handOut(UUID customerId, UUID id, long version, String holder, String purpose, LocalDate dueBackOn,
            Actor by) {
        requireKeeper(customerId, by);
        if (dueBackOn.isBefore(zone.dateOf(clock.instant()))) {
            throw Refused.invalid("dueBackOn", "validation.future-or-present", RULE);
        }
        due.cancel(OVERDUE, id);
        PaperDocument paper = papers.of(customerId, id, version);
        Map<String, Object> before = paper.facts();
        PaperEvent event = paper.handOut(new Holding(holder, purpose, clock.instant(), dueBackOn));
        due.schedule(OVERDUE, id, dueBackOn.plusDays(1).atStartOfDay(zone.id()).toInstant());
        note(paper, by, event, before, purpose);
    }

    public void giveBack(UUID customerId, UUID id, long version, String place, Actor by) {
        PaperDocument paper = ended(customerId, id, version, by);
        Map<String, Object> before = paper.facts();
        note(paper, by, paper.giveBack(place, clock.instant()), before, null);
    }

    public void lose(UUID customerId, UUID id, long version, String reason, Actor by) {
        PaperDocument paper = ended(customerId, id, version, by);
        Map<String, Object> before = paper.facts();
        note(paper, by, paper.lose(reason, clock.instant()), before, reason);
    }

    public void remove(UUID customerId, UUID id, long version, String reason, Actor by) {
        PaperDocument paper = ended(customerId, id, version, by);
        Map<String, Object> before = paper.facts();
        note(paper, by, paper.remove(reason, clock.instant()), before, reason);
    }

    /** Refuses whoever may not read the customer's file. */
    public void requireAccess(UUID customerId, Actor by) {
        customers.registrationOf(customerId, by);
    }

    /** The day it was to be back on has passed. */
    public void overdue(UUID paperId, Instant dueAt) {
        PaperDocument paper = papers.get(paperId);
        if (paper.holding() != null) {
            String name = paper.title() + "（" + paper.holding().holderName() + "）";
            tasks.open(Task.of("paper.return", PaperDocument.TYPE, paperId, paper.number())
                    .rule(RULE)
                    .params(Map.of("name", name, "customerId", paper.customerId().toString()))
                    .toStaff(paper.registeredById(), paper.registeredByName())
                    .dueAt(dueAt));
        }
    }

    /** The holding ends with this step; deadlines before the document itself, as the sweeper takes them. */
    private PaperDocument ended(UUID customerId, UUID id, long version, Actor by) {
        requireKeeper(customerId, by);
        due.cancel(OVERDUE, id);
        PaperDocument paper = papers.of(customerId, id, version);
        tasks.closeAll(id);
        return paper;
    }

    private void requireKeeper(UUID customerId, Actor by) {
        customers.toChange(customerId, by);
        if (!LogAccess.mayWrite(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    private void note(PaperDocument paper, Actor by, PaperEvent event, Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(PaperDocument.TYPE, paper.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, paper.facts()));
    }
}
