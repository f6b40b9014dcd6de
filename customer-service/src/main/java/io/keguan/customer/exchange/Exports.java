package io.keguan.customer.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.customer.exchange.domain.ExchangePolicy;
import io.keguan.customer.exchange.domain.ExportAction;
import io.keguan.customer.exchange.domain.ExportEvent;
import io.keguan.customer.exchange.domain.ExportFilter;
import io.keguan.customer.exchange.domain.ExportStatus;
import io.keguan.customer.exchange.persistence.ExportList;
import io.keguan.customer.exchange.persistence.ExportRepository;
import io.keguan.customer.exchange.persistence.ExportRows;
import io.keguan.customer.exchange.persistence.ExportRows.Extent;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Due;
import io.keguan.kit.file.StoredFile;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.job.Job;
import io.keguan.kit.job.Jobs;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;

/** Copies of parts of the archive: asked for, permitted, made in the background, fetched for a time (S1-10, S2c-37). */
@UseCases
public class Exports {

    static final String MAKE = "export.make";
    static final String EXPIRE = "export.expire";

    /** What somebody asks for. */
    public record Wish(ExportFilter filter, List<String> fields, boolean unmasked, String purpose) {}

    /** An export as it is shown. @param job the background work, null before there is any */
    public record Viewed(CustomerExport made, Job job) {}

    private final ExportRepository exports;
    private final ExportRows rows;
    private final StoredFiles files;
    private final Jobs jobs;
    private final Due due;
    private final ImportWork work;
    private final AccessPolicy access;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final Clock clock;

    public Exports(ExportRepository exports, ExportRows rows, StoredFiles files, Jobs jobs, Due due, ImportWork work,
            AccessPolicy access, NumberSeries numbers, Policies policies, Journal journal, Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.files = files;
        this.jobs = jobs;
        this.due = due;
        this.work = work;
        this.access = access;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    public Viewed request(Wish wish, Actor by) {
        refuseUnknown(wish.fields);
        CustomerStatus asked = wish.filter.status();
        if (asked != null && asked.archived() && !access.reader(by).keeps()) {
            throw Refused.forbidden("customer.sealed-list-closed").rule("S4-20");
        }
        Extent found = rows.extent(wish.filter);
        if (found.rows() == 0) {
            throw Refused.invalid("filter", "export.nothing-found", "S1-10");
        }
        boolean approval = policies.current(ExchangePolicy.class).value().needsApproval(found.rows(), wish.unmasked,
                found.archived());
        CustomerExport made = CustomerExport.request(Ids.next(), numbers.next("DC"), wish.filter, wish.fields,
                wish.unmasked, wish.purpose, found.rows(), approval, by, clock.instant());
        exports.persist(made);
        if (approval) {
            work.permit(made);
        } else {
            jobs.start(MAKE, made.id());
        }
        return done(made, by, "requested", Map.of(), approval ? "S2c-37" : "S1-10", wish.purpose);
    }

    /** The general manager permits the copy, or does not. */
    public Viewed decide(UUID id, long version, ExportAction action, String why, Actor by) {
        CustomerExport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.decide(action, why, by, clock.instant());
        work.done(id);
        if (action == ExportAction.APPROVE) {
            jobs.start(MAKE, id);
        } else {
            work.tell(made, "export.rejected");
        }
        return done(made, by, action == ExportAction.APPROVE ? "approved" : "rejected", before, "S2c-37", why);
    }

    public Viewed cancel(UUID id, long version, Actor by) {
        CustomerExport made = visible(id, version, by);
        Map<String, Object> before = made.facts();
        made.cancel(by);
        jobs.cancel(MAKE, id);
        work.done(id);
        return done(made, by, "cancelled", before, "S1-10", null);
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(visible(id, by));
    }

    /** The file for the applicant; whoever fetches a copy has seen all customers in it. */
    public StoredFile fetch(UUID id, Actor by) {
        visible(id, by);
        CustomerExport made = exports.locked(id);
        UUID file = made.fetch(by, clock.instant());
        if (made.downloads() == 1) {
            rows.noteAccesses(id, made.number(), made.purpose(), by, clock.instant());
        }
        journal.audit(note(made, by, "downloaded").rule("S4-02").reason(made.purpose())
                .change(null, Map.of("rows", made.rowCount(), "downloads", made.downloads())));
        return files.find(file).orElseThrow(Refused::notFound);
    }

    /** The export for the work that makes its file. */
    public CustomerExport toMake(UUID id) {
        return exports.get(id);
    }

    public Void ready(UUID id, UUID file, int count) {
        CustomerExport made = exports.locked(id);
        Instant until = clock.instant()
                .plus(Duration.ofHours(policies.current(ExchangePolicy.class).value().fileHours()));
        ExportEvent created = made.ready(file, count, until, clock.instant());
        due.schedule(EXPIRE, id, until);
        journal.append(created);
        work.tell(made, "export.ready");
        done(made, made.requestedAs(), "created", Map.of(), "S1-10", null);
        return null;
    }

    public void failed(UUID id, String code) {
        CustomerExport made = exports.locked(id);
        if (made.status() == ExportStatus.RUNNING) {
            made.fail(code);
            work.tell(made, "export.failed");
            done(made, made.requestedAs(), "failed", Map.of(), "S1-10", null);
        }
    }

    /** The time is over: the file is deleted. */
    public void expire(UUID id) {
        CustomerExport made = exports.locked(id);
        if (made.status() != ExportStatus.READY) {
            return;
        }
        UUID file = made.fileId();
        made.expire();
        exports.flush();
        files.delete(file);
        done(made, made.requestedAs(), "expired", Map.of(), "S2c-37", null);
    }

    /** A destroyed customer is in no copy any more: the files it stands in are deleted before their time. */
    public void expireWith(UUID customerId) {
        rows.readyWith(customerId).forEach(this::expire);
        exports.flush();
        rows.forgetWords(customerId);
    }

    /** What the caller may do now. */
    public static boolean allows(CustomerExport made, ExportAction action, Actor actor) {
        return switch (action) {
            case APPROVE, REJECT -> made.approvalNeeded() && made.mayDecide(actor) && actor.has(Roles.GENERAL_MANAGER);
            case CANCEL -> made.isApplicant(actor);
            default -> false;
        };
    }

    private static void refuseUnknown(List<String> fields) {
        List<Reason> unknown = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean repeated = fields.indexOf(fields.get(i)) < i;
            if (repeated || ExportColumn.of(fields.get(i)).isEmpty()) {
                unknown.add(Reason.of("fields[" + i + "]", "export.unknown-column"));
            }
        }
        if (!unknown.isEmpty()) {
            throw Refused.invalid(unknown);
        }
    }

    private Viewed done(CustomerExport made, Actor by, String action, Map<String, Object> before, String rule,
            String reason) {
        journal.audit(note(made, by, action).rule(rule).reason(reason).change(before, made.facts()));
        return viewed(made);
    }

    private Viewed viewed(CustomerExport made) {
        return new Viewed(made, jobs.latest(made.id()).orElse(null));
    }

    private static AuditNote note(CustomerExport made, Actor by, String action) {
        return AuditNote.of(CustomerExport.TYPE, made.id(), by, action);
    }

    /** Other people's exports exist only for those who permit or audit them. */
    private CustomerExport visible(UUID id, Actor by) {
        CustomerExport made = exports.get(id);
        if (!made.isApplicant(by) && !ExportList.seesAll(by)) {
            throw Refused.notFound();
        }
        return made;
    }

    private CustomerExport visible(UUID id, long version, Actor by) {
        visible(id, by);
        return exports.get(id, version);
    }
}
