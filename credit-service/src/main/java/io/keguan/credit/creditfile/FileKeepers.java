package io.keguan.credit.creditfile;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.creditfile.domain.FileKeeper;
import io.keguan.credit.creditfile.persistence.FileKeeperRepository;
import io.keguan.credit.creditfile.persistence.FileRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** Who keeps the credit files: designated by the head of credit control or the general manager, one at a time (S3-16). */
@UseCases
public class FileKeepers {

    private static final String RULE = "S3-16";

    /** @param replaces the designation the caller has seen and means to end, null when there is none */
    public record Designation(UUID staffId, String staffName, String reason, UUID replaces) {}

    private final FileKeeperRepository keepers;
    private final FileRequestRepository requests;
    private final FileWork work;
    private final Journal journal;
    private final Clock clock;

    public FileKeepers(FileKeeperRepository keepers, FileRequestRepository requests, FileWork work, Journal journal,
            Clock clock) {
        this.keepers = keepers;
        this.requests = requests;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    /** From now on that person keeps the files, and what waits for a decision waits for that person. */
    public UUID designate(Designation wanted, Actor by) {
        if (by.client() || !by.has(Roles.GENERAL_MANAGER)
                && !(by.has(Roles.DEPT_MANAGER) && by.has(Roles.CREDIT_OFFICER))) {
            throw Refused.forbidden("credit-file-keeper.not-yours").rule(RULE);
        }
        Instant now = clock.instant();
        FileKeeper former = keepers.current().orElse(null);
        if (former == null ? wanted.replaces != null : !former.id().equals(wanted.replaces)) {
            throw designatedMeanwhile();
        }
        if (former != null && former.is(wanted.staffId)) {
            throw Refused.conflict("credit-file-keeper.keeps-already").rule(RULE).param("name", former.staffName());
        }
        if (former != null) {
            relieve(former, now, by);
        }
        FileKeeper keeper = FileKeeper.designate(Ids.next(), wanted.staffId, wanted.staffName, wanted.reason, by, now);
        keepers.persistAndFlush(keeper);
        work.designated(keeper);
        requests.waiting().forEach(request -> work.decide(request, keeper));
        journal.append(keeper.designated(former));
        journal.audit(AuditNote.of(FileKeeper.TYPE, keeper.id(), by, "designated").rule(RULE).reason(wanted.reason)
                .change(null, keeper.facts()));
        return keeper.id();
    }

    /** Written before the new one is, so that there are never two. */
    private void relieve(FileKeeper former, Instant now, Actor by) {
        Map<String, Object> before = former.facts();
        former.relieve(now);
        keepers.flush();
        journal.audit(AuditNote.of(FileKeeper.TYPE, former.id(), by, "relieved").rule(RULE)
                .change(before, former.facts()));
    }

    static Refused designatedMeanwhile() {
        return Refused.conflict("credit-file-keeper.designated-meanwhile").rule(RULE);
    }
}
