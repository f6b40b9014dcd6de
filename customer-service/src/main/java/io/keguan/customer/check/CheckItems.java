package io.keguan.customer.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.check.Checks.ViewedItem;
import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.customer.check.domain.Correction;
import io.keguan.customer.check.domain.DropReason;
import io.keguan.customer.check.domain.ItemAction;
import io.keguan.customer.check.domain.ItemEvent;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.customer.check.persistence.CheckRepository;
import io.keguan.customer.check.persistence.Corrections;
import io.keguan.customer.check.persistence.ItemRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/**
 * What happens to the files of a sample: judged, corrected until a deadline, confirmed. Whoever acts locks the deadline, the
 * check and the item, in this order, as the sweeper and the sealing of a file do; nobody locks the customer's file here.
 */
@UseCases
public class CheckItems {

    private static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);

    private final CheckRepository checks;
    private final ItemRepository items;
    private final Corrections corrections;
    private final Checks all;
    private final CheckRights rights;
    private final CheckWork work;
    private final CheckStamp stamp;
    private final Journal journal;

    public CheckItems(CheckRepository checks, ItemRepository items, Corrections corrections, Checks all,
            CheckRights rights, CheckWork work, CheckStamp stamp, Journal journal) {
        this.checks = checks;
        this.items = items;
        this.corrections = corrections;
        this.all = all;
        this.rights = rights;
        this.work = work;
        this.stamp = stamp;
        this.journal = journal;
    }

    public ViewedItem pass(UUID id, long version, Actor by) {
        ArchiveCheck check = locked(id, by);
        CheckItem item = toDo(check, id, version, ItemAction.PASS, by);
        Map<String, Object> before = item.facts();
        ItemEvent event = item.pass(by, stamp.now());
        note(item, by, event, before, null);
        all.completeIfJudged(check, by);
        return viewed(check, item, by);
    }

    /** @param field the field that is wrong, null when it is none @param dueAt null for the policy's deadline */
    public ViewedItem find(UUID id, long version, FileField field, String words, Instant dueAt, Actor by) {
        if (field == null && words == null) {
            throw Refused.invalid("finding", "archive-check.finding-empty", Checks.RULE);
        }
        Instant due = stamp.correctedBy(dueAt);
        ArchiveCheck check = locked(id, by);
        CheckItem item = toDo(check, id, version, ItemAction.FIND, by);
        Map<String, Object> before = item.facts();
        ItemEvent event = item.find(field, words, due, by, stamp.now());
        work.correct(item, "archive-check-item.found");
        note(item, by, event, before, words);
        all.completeIfJudged(check, by);
        return viewed(check, item, by);
    }

    /** @param changeRequest the number of the request that mends the file, or null; without one there must be words */
    public ViewedItem answer(UUID id, long version, String words, String changeRequest, Actor by) {
        work.stopClock(id);
        ArchiveCheck check = locked(id, by);
        CheckItem item = toDo(check, id, version, ItemAction.ANSWER, by);
        ItemStatus.LIFECYCLE.next(item.status(), ItemAction.ANSWER);
        Map<String, Object> before = item.facts();
        if (item.overdue(stamp.now())) {
            journal.append(item.fallOverdue(stamp.now()));
        }
        ItemEvent event = item.answer(correction(item, words, changeRequest, by));
        work.confirm(check, item, by);
        note(item, by, event, before, words);
        return viewed(check, item, by);
    }

    /** What was promised by a change request is mended only when the request is executed (S4-26). */
    public ViewedItem confirm(UUID id, long version, Actor by) {
        ArchiveCheck check = locked(id, by);
        CheckItem item = toDo(check, id, version, ItemAction.CONFIRM, by);
        UUID request = item.correction().changeRequestId();
        if (request != null && corrections.status(request) != ChangeStatus.EXECUTED) {
            throw Refused.conflict("archive-check.change-not-executed").rule("S4-26").param("number",
                    item.correction().changeRequestNumber());
        }
        Map<String, Object> before = item.facts();
        ItemEvent event = item.confirm(by, stamp.now());
        work.settled(item, "archive-check-item.corrected");
        note(item, by, event, before, null);
        return viewed(check, item, by);
    }

    public ViewedItem giveBack(UUID id, long version, String reason, Instant dueAt, Actor by) {
        Instant due = stamp.correctedBy(dueAt);
        ArchiveCheck check = locked(id, by);
        CheckItem item = toDo(check, id, version, ItemAction.RETURN, by);
        Map<String, Object> before = item.facts();
        ItemEvent event = item.giveBack(reason, due, by, stamp.now());
        work.correct(item, "archive-check-item.returned");
        note(item, by, event, before, reason);
        return viewed(check, item, by);
    }

    public ViewedItem view(UUID id, Actor by) {
        CheckItem item = items.get(id);
        return viewed(visible(item, by), item, by);
    }

    /** The deadline has passed; called by the sweeper, once for each deadline. */
    public void fallOverdue(UUID id) {
        CheckItem item = items.locked(id);
        if (item.overdue(stamp.now())) {
            Map<String, Object> before = item.facts();
            ItemEvent event = item.fallOverdue(stamp.now());
            work.overdue(checks.get(item.checkId()), item);
            note(item, CALENDAR, event, before, null);
        }
    }

    /** The file has gone out of use: nobody judges or corrects it any more. The file is locked by whoever calls. */
    public void drop(Customer file, Actor by) {
        for (UUID id : items.openOf(file.id())) {
            work.stopClock(id);
            ArchiveCheck check = checks.locked(items.checkOf(id));
            CheckItem item = items.locked(id);
            if (item.status().open()) {
                Map<String, Object> before = item.facts();
                ItemEvent event = item.drop(DropReason.of(file.status()), stamp.now());
                work.settled(item, "archive-check-item.dropped");
                note(item, by, event, before, null);
                all.completeIfJudged(check, by);
            }
        }
    }

    private Correction correction(CheckItem item, String words, String changeRequest, Actor by) {
        if (changeRequest == null) {
            if (words == null) {
                throw Refused.invalid(List.of(Reason.of("answer", "archive-check.answer-empty", Checks.RULE),
                        Reason.of("changeRequest", "archive-check.answer-empty", Checks.RULE)));
            }
            return Correction.of(words, null, null, by, stamp.now());
        }
        Corrections.Found found = corrections.find(changeRequest, item.customerId())
                .orElseThrow(() -> Refused.invalid("changeRequest", "archive-check.change-unknown", "S4-24"));
        if (found.status() == ChangeStatus.REJECTED || found.status() == ChangeStatus.WITHDRAWN) {
            throw Refused.invalid("changeRequest", "archive-check.change-ended", "S4-24");
        }
        if (found.submittedAt().isBefore(item.judgedAt())) {
            throw Refused.invalid("changeRequest", "archive-check.change-too-old", "S4-24");
        }
        return Correction.of(words, found.id(), found.number(), by, stamp.now());
    }

    /** The check of an item the caller may see, locked; the item itself is not read before the lock is had. */
    private ArchiveCheck locked(UUID itemId, Actor by) {
        ArchiveCheck check = checks.locked(items.checkOf(itemId));
        visible(items.get(itemId), by);
        return check;
    }

    private CheckItem toDo(ArchiveCheck check, UUID id, long version, ItemAction action, Actor by) {
        CheckItem item = items.get(id, version);
        rights.require(check, item, action, by);
        return item;
    }

    private ArchiveCheck visible(CheckItem item, Actor by) {
        ArchiveCheck check = checks.get(item.checkId());
        if (!rights.sees(check, item, by)) {
            throw Refused.notFound();
        }
        return check;
    }

    private void note(CheckItem item, Actor by, ItemEvent event, Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(CheckItem.TYPE, item.id(), by, event.type().split("\\.")[1])
                .rule(Checks.RULE)
                .reason(reason)
                .change(before, item.facts()));
    }

    private ViewedItem viewed(ArchiveCheck check, CheckItem item, Actor by) {
        return new ViewedItem(item, rights.allowed(check, item, by));
    }
}
