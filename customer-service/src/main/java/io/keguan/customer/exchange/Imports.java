package io.keguan.customer.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.change.domain.ChangePolicy;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.domain.ExchangePolicy;
import io.keguan.customer.exchange.domain.ImportAction;
import io.keguan.customer.exchange.domain.ImportEvent;
import io.keguan.customer.exchange.domain.ImportStatus;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.customer.exchange.persistence.ImportRepository;
import io.keguan.customer.exchange.persistence.ImportRows;
import io.keguan.customer.violation.WatchesAttempts;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.job.Job;
import io.keguan.kit.job.Jobs;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** Workbooks of customers on their way into the archive: checked, judged, executed by a third, and taken back if need be. */
@UseCases
public class Imports {

    public static final String TEMPLATE = Template.FILE_NAME;

    /** An import as it is shown. @param job the newest background work, null before there is any */
    public record Viewed(CustomerImport made, Job job, Instant now) {}

    /** What the check needs to know. @param waits false when it is done already @param lastRow the last row that is checked */
    public record ToCheck(boolean waits, UUID fileId, int lastRow, int mostRows, Actor as) {}

    private final ImportRepository imports;
    private final ImportRows rows;
    private final StoredFiles files;
    private final Jobs jobs;
    private final ImportWork work;
    private final AccessPolicy access;
    private final NumberSeries numbers;
    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Journal journal;
    private final Clock clock;
    private final long largest;

    public Imports(ImportRepository imports, ImportRows rows, StoredFiles files, Jobs jobs, ImportWork work,
            AccessPolicy access, NumberSeries numbers, Policies policies, WorkingCalendar calendar, BusinessZone zone,
            Journal journal, Clock clock,
            @ConfigProperty(name = "keguan.http.workbook-limit", defaultValue = "52428800") long largest) {
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.jobs = jobs;
        this.work = work;
        this.access = access;
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.journal = journal;
        this.clock = clock;
        this.largest = largest;
    }

    /** The empty workbook people fill in. */
    public static void template(OutputStream out) {
        Template.write(out);
    }

    /** Takes the workbook in as it comes; its rows are compared with the archive in the background. */
    public Viewed upload(String fileName, String reason, InputStream workbook, Actor by) {
        UUID file = files.store(fileName, HttpFilters.XLSX, packed(workbook), largest).id();
        CustomerImport made = CustomerImport.upload(Ids.next(), numbers.next("DR"), fileName, file, reason, by,
                clock.instant());
        imports.persist(made);
        jobs.start(ImportJobs.CHECK, made.id());
        return done(made, by, "uploaded", Map.of(), "S4-24", reason);
    }

    public Viewed submit(UUID id, long version, Actor by) {
        CustomerImport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.submit(by, clock.instant());
        work.judge(made, change().judgedBy(clock.instant(), calendar, zone.id()));
        return done(made, by, "submitted", before, "S4-24", null);
    }

    /** Necessary, or not: a manager's judgement for all rows at once (S4-25). */
    @WatchesAttempts(CustomerImport.TYPE)
    public Viewed judge(UUID id, long version, ImportAction action, String why, Actor by) {
        CustomerImport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.judge(action, why, by, clock.instant());
        if (action == ImportAction.APPROVE) {
            work.execute(made, change().executedBy(clock.instant(), calendar, zone.id()));
            return done(made, by, "approved", before, "S4-25", why);
        }
        work.done(id);
        work.tell(made, "import.rejected", "S4-25");
        return done(made, by, "rejected", before, "S4-25", why);
    }

    /** Begins to write, or goes on where it was interrupted. */
    @WatchesAttempts(CustomerImport.TYPE)
    public Viewed execute(UUID id, long version, Actor by) {
        CustomerImport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.execute(by, clock.instant());
        work.done(id);
        jobs.start(ImportJobs.WRITE, id);
        return done(made, by, "executed", before, "S4-26", null);
    }

    /** Asks the writing to stop; what is written stays until it is taken back. */
    public Viewed stop(UUID id, long version, String why, Actor by) {
        CustomerImport made = visible(id, version, by);
        made.require(ImportAction.STOP, by);
        jobs.cancel(ImportJobs.WRITE, id);
        return done(made, by, "stopped", made.facts(), "S4-26", why);
    }

    public Viewed undo(UUID id, long version, String why, Actor by) {
        CustomerImport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.undo(why, by, clock.instant());
        jobs.start(ImportJobs.UNDO, id);
        return done(made, by, "undo-begun", before, "S4-26", why);
    }

    public Viewed cancel(UUID id, long version, String why, Actor by) {
        CustomerImport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.cancel(why, by, clock.instant());
        jobs.cancel(ImportJobs.CHECK, id);
        work.done(id);
        return done(made, by, "cancelled", before, "S4-24", why);
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(visible(id, by));
    }

    /** The faulty rows as a workbook, each with its reasons; only for those who work with the rows. */
    public ErrorBook errors(UUID id, Actor by) {
        CustomerImport made = visible(id, by);
        if (!by.id().equals(made.submitter().ownerId()) && !by.has(Roles.DATA_ADMIN)) {
            throw Refused.forbidden("import.not-submitter").rule("S2c-32");
        }
        if (made.fileId() == null) {
            throw Refused.conflict("import.forgotten");
        }
        journal.audit(note(made, by, "errors-fetched").rule("S4-02"));
        return new ErrorBook(made.id(), made.number(), made.fileId(), rows, files);
    }

    public ToCheck toCheck(UUID id) {
        CustomerImport made = imports.get(id);
        return new ToCheck(made.status() == ImportStatus.CHECKING, made.fileId(), rows.last(id),
                policies.current(ExchangePolicy.class).value().importRows(),
                made.submittedAs());
    }

    public Void checked(UUID id) {
        CustomerImport made = imports.locked(id);
        if (made.status() == ImportStatus.CHECKING) {
            rows.refuseRepeated(id);
            made.checked(rows.counts(id), clock.instant());
            work.tell(made, "import.checked", "S4-24");
            done(made, made.submittedAs(), "checked", Map.of(), "S4-24", null);
        }
        return null;
    }

    public Void failed(UUID id, RowFault why) {
        CustomerImport made = imports.locked(id);
        if (made.status() == ImportStatus.CHECKING) {
            made.fail(why, clock.instant());
            work.tell(made, "import.failed", "S4-24");
            done(made, made.submittedAs(), "failed", Map.of(), "S4-24", null);
        }
        return null;
    }

    public Void written(UUID id) {
        CustomerImport made = imports.locked(id);
        if (made.status() == ImportStatus.RUNNING) {
            ImportEvent completed = made.written(rows.counts(id), undoUntil(), clock.instant());
            journal.append(completed);
            work.tell(made, "import.done", "S4-26");
            done(made, made.executedAs(), "completed", Map.of(), "S4-26", null);
        }
        return null;
    }

    public Void undone(UUID id) {
        CustomerImport made = imports.locked(id);
        if (made.status() == ImportStatus.UNDOING) {
            ImportEvent undone = made.undone(rows.counts(id), clock.instant());
            journal.append(undone);
            work.tell(made, "import.undone", "S4-26");
            done(made, made.executedAs(), "undone", Map.of(), "S4-26", made.lastReason());
        }
        return null;
    }

    /** The background work has ended before its time. @param code why; null when somebody asked it to stop */
    public void interrupted(UUID id, String code) {
        CustomerImport made = imports.locked(id);
        made.interrupted(rows.counts(id), code, undoUntil(), clock.instant());
        done(made, made.executedAs(), "interrupted", Map.of(), "S4-26", null);
    }

    /** Forgets workbooks and contents of imports that are over: personal data stay only in the files. */
    public int tidy() {
        ExchangePolicy policy = policies.current(ExchangePolicy.class).value();
        Duration kept = Duration.ofHours(Math.max(policy.fileHours(), policy.undoHours()));
        List<CustomerImport> over = imports.toTidy(clock.instant().minus(kept));
        over.forEach(made -> {
            UUID file = made.fileId();
            made.tidy();
            imports.flush();
            files.delete(file);
            rows.forget(made.id());
        });
        return over.size();
    }

    /** What the caller may do now: the lifecycle, the side of the desk and the role together. */
    public static boolean allows(CustomerImport made, ImportAction action, Actor actor, Instant now) {
        if (made.notFor(action, actor) != null) {
            return false;
        }
        return switch (action) {
            case SUBMIT -> made.counts().toWrite() > 0;
            case UNDO -> actor.has(Roles.DATA_ADMIN) && made.undoable(now);
            default -> switch (action.by()) {
                case SUBMITTER -> true;
                case JUDGE -> ImportWork.JUDGES.stream().anyMatch(actor::has);
                case EXECUTOR -> actor.has(Roles.DATA_ADMIN);
                case SYSTEM -> false;
            };
        };
    }

    /** Refuses at once what is no packed file; whether it is a workbook shows when it is read. */
    private static InputStream packed(InputStream workbook) {
        BufferedInputStream in = new BufferedInputStream(workbook);
        try {
            in.mark(2);
            boolean zip = in.read() == 'P' && in.read() == 'K';
            in.reset();
            if (!zip) {
                throw Refused.invalid("file", "sheet.not-xlsx", null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in;
    }

    private ChangePolicy change() {
        return policies.current(ChangePolicy.class).value();
    }

    private Instant undoUntil() {
        return clock.instant().plus(Duration.ofHours(policies.current(ExchangePolicy.class).value().undoHours()));
    }

    private Viewed done(CustomerImport made, Actor by, String action, Map<String, Object> before, String rule,
            String reason) {
        journal.audit(note(made, by, action).rule(rule).reason(reason).change(before, made.facts()));
        return viewed(made);
    }

    private Viewed viewed(CustomerImport made) {
        return new Viewed(made, jobs.latest(made.id()).orElse(null), clock.instant());
    }

    private static AuditNote note(CustomerImport made, Actor by, String action) {
        return AuditNote.of(CustomerImport.TYPE, made.id(), by, action);
    }

    /** Imports of other departments do not exist for the caller. */
    private CustomerImport visible(UUID id, Actor by) {
        CustomerImport made = imports.get(id);
        if (!access.reader(by).knows(made.submitter().departmentId(), made.submitter().ownerId())) {
            throw Refused.notFound();
        }
        return made;
    }

    private CustomerImport visible(UUID id, long version, Actor by) {
        visible(id, by);
        return imports.get(id, version);
    }
}
