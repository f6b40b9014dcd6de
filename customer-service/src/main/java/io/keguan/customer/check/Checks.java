package io.keguan.customer.check;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckEvent;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.customer.check.domain.CheckPolicy;
import io.keguan.customer.check.domain.CheckStatus;
import io.keguan.customer.check.domain.Drawing;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.customer.check.domain.SampledFile;
import io.keguan.customer.check.persistence.CheckRepository;
import io.keguan.customer.check.persistence.ItemRepository;
import io.keguan.customer.check.persistence.SampleDraw;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policy;

/** The monthly check of customer files: a manager draws a sample, once for each department and month (S4-29). */
@UseCases
public class Checks {

    static final String RULE = "S4-29";

    /** An item, and what the reader may do with it now. */
    public record ViewedItem(CheckItem item, List<String> allowedActions) {}

    /** A check with those of its items the reader may see. */
    public record Viewed(ArchiveCheck check, List<ViewedItem> items) {}

    /** A month whose check can be drawn, or was. @param check null while it is not */
    public record Month(YearMonth month, Instant dueAt, boolean overdue, int files, int sampleSize,
            ArchiveCheck check) {}

    private final CheckRepository checks;
    private final ItemRepository items;
    private final SampleDraw sample;
    private final CheckRights rights;
    private final CheckWork work;
    private final CheckStamp stamp;
    private final Journal journal;

    public Checks(CheckRepository checks, ItemRepository items, SampleDraw sample, CheckRights rights, CheckWork work,
            CheckStamp stamp, Journal journal) {
        this.checks = checks;
        this.items = items;
        this.sample = sample;
        this.rights = rights;
        this.work = work;
        this.stamp = stamp;
        this.journal = journal;
    }

    /**
     * Draws the sample of the manager's department. The check is written before the files are drawn: of two who draw at once
     * one is refused by the database.
     *
     * @param seed what the order of the files is made from; null for month and department
     */
    public Viewed draw(YearMonth month, String seed, Actor by) {
        requireDrawer(by);
        Policy<CheckPolicy> policy = stamp.policy();
        if (!policy.value().drawable(month, stamp.month())) {
            throw Refused.invalid("month", "archive-check.month-closed", RULE);
        }
        checks.ofMonth(by.departmentId(), month).ifPresent(drawn -> {
            throw Refused.conflict("archive-check.drawn-already").rule(RULE);
        });
        int population = sample.population(by.departments());
        if (population == 0) {
            throw Refused.conflict("archive-check.no-files").rule(RULE);
        }
        String drawnFrom = seed == null ? month + "/" + by.departmentId() : seed;
        List<SampledFile> files = sample.draw(drawnFrom, by.departments(), policy.value().sampleSize(population));
        ArchiveCheck check = ArchiveCheck.draw(Ids.next(), stamp.number(),
                new Drawing(month.atDay(1), drawnFrom, population, files.size(), policy.value().samplePercent(),
                        policy.version(), stamp.drawnBy(month)),
                by, stamp.now());
        checks.persistAndFlush(check);
        List<CheckItem> drawn = new ArrayList<>();
        for (SampledFile file : files) {
            drawn.add(CheckItem.draw(Ids.next(), check, drawn.size() + 1, file));
        }
        items.persist(drawn);
        checks.due(by.departmentId(), month).ifPresent(work::drawn);
        work.judge(check, drawn);
        journal.append(check.drawn());
        journal.audit(AuditNote.of(ArchiveCheck.TYPE, check.id(), by, "drawn").rule(RULE).change(null, check.facts()));
        return viewed(check, by);
    }

    public Viewed view(UUID id, Actor by) {
        ArchiveCheck check = checks.get(id);
        if (!rights.sees(check, by)) {
            throw Refused.notFound();
        }
        journal.audit(AuditNote.of(ArchiveCheck.TYPE, id, by, "view").rule("S4-02"));
        return viewed(check, by);
    }

    /** The months the caller may draw or has drawn, the latest first; of no department to draw for there are none. */
    public List<Month> months(Actor by) {
        if (!CheckRights.draws(by)) {
            return List.of();
        }
        CheckPolicy policy = stamp.policy().value();
        int files = sample.population(by.departments());
        return Stream.iterate(stamp.month(), month -> policy.drawable(month, stamp.month()),
                month -> month.minusMonths(1))
                .map(month -> new Month(month, stamp.drawnBy(month), !stamp.now().isBefore(stamp.drawnBy(month)), files,
                        policy.sampleSize(files), checks.ofMonth(by.departmentId(), month).orElse(null)))
                .toList();
    }

    /** The check whose history is read; refused like the check itself. */
    public UUID historyOf(UUID id, Actor by) {
        if (!rights.sees(checks.get(id), by)) {
            throw Refused.notFound();
        }
        return id;
    }

    /** Ends the check when its last file is judged; called by whoever has locked it and settled a file. */
    void completeIfJudged(ArchiveCheck check, Actor by) {
        List<CheckItem> all = items.of(check.id());
        boolean judged = all.stream().noneMatch(item -> item.status() == ItemStatus.SAMPLED);
        if (judged && check.status() == CheckStatus.IN_PROGRESS) {
            Map<String, Object> before = check.facts();
            int findings = (int) all.stream().filter(item -> item.dueAt() != null).count();
            CheckEvent event = check.complete(findings, stamp.now());
            work.completed(check);
            journal.append(event);
            journal.audit(AuditNote.of(ArchiveCheck.TYPE, check.id(), by, "completed").rule(RULE)
                    .change(before, check.facts()));
        }
    }

    private static void requireDrawer(Actor by) {
        if (!CheckRights.draws(by)) {
            throw Refused.forbidden("archive-check.not-manager").rule(RULE);
        }
    }

    private Viewed viewed(ArchiveCheck check, Actor by) {
        return new Viewed(check, items.of(check.id())
                .stream()
                .filter(item -> rights.sees(check, item, by))
                .map(item -> new ViewedItem(item, rights.allowed(check, item, by)))
                .toList());
    }
}
