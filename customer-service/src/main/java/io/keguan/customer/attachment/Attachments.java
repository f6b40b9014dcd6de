package io.keguan.customer.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.attachment.domain.About;
import io.keguan.customer.attachment.domain.Attachment;
import io.keguan.customer.attachment.domain.AttachmentKind;
import io.keguan.customer.attachment.domain.AttachmentPolicy;
import io.keguan.customer.attachment.domain.AttachmentPolicy.Validity;
import io.keguan.customer.attachment.domain.FileType;
import io.keguan.customer.attachment.domain.StoredFile;
import io.keguan.customer.attachment.persistence.AttachmentContents;
import io.keguan.customer.attachment.persistence.AttachmentRepository;
import io.keguan.customer.change.persistence.ChangeRequestRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.time.BusinessZone;

/** The files in a customer's archive: added, replaced, voided and looked into by those who may read the file. */
@UseCases
public class Attachments {

    static final long LIMIT = 10 << 20;

    /** A file on its way into the archive, where it was received. */
    public record Upload(Path path, String fileName) {}

    /** A kind of copy every file must hold, and whether this one does. */
    public record Wanted(AttachmentKind kind, boolean present, boolean byUnifiedLicence, Validity validity) {}

    private final AttachmentRepository attachments;
    private final AttachmentContents contents;
    private final Customers customers;
    private final CustomerRepository files;
    private final ReadingRoom room;
    private final ChangeRequestRepository changes;
    private final AttachmentExpiry expiry;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Attachments(AttachmentRepository attachments, AttachmentContents contents, Customers customers,
            CustomerRepository files, ReadingRoom room, ChangeRequestRepository changes, AttachmentExpiry expiry,
            Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.customers = customers;
        this.files = files;
        this.room = room;
        this.changes = changes;
        this.expiry = expiry;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param replaces the version the new one takes the place of, or null */
    public UUID add(UUID customerId, Upload upload, About about, UUID replaces, Actor by) {
        requireWriter(customerId, by);
        check(customerId, about);
        StoredFile file = received(upload);
        Attachment former = replaces == null ? null : replaced(customerId, replaces, about);
        Attachment added = Attachment.add(customerId, about, file, former, by, clock.instant());
        attachments.persistAndFlush(added);
        try {
            contents.store(customerId, added.id(), upload.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        expiry.watch(added);
        journal.append(added.added());
        journal.audit(note(customerId, by, former == null ? "attachment-added" : "attachment-replaced")
                .rule(about.kind().rule())
                .change(former == null ? null : former.facts(), added.facts()));
        return added.id();
    }

    /** Nothing is deleted: what should not have been added stays, marked, with the reason. */
    public void declareVoid(UUID customerId, UUID id, long version, String reason, Actor by) {
        requireWriter(customerId, by);
        expiry.stopClock(id);
        Attachment attachment = attachments.of(customerId, id, version);
        if (!AttachmentRights.mayVoid(attachment.addedById(), by)) {
            throw Refused.forbidden("attachment.not-adder").rule(attachment.about().kind().rule());
        }
        attachment.declareVoid(reason, by, clock.instant());
        expiry.done(id);
        journal.audit(note(customerId, by, "attachment-voided")
                .rule(attachment.about().kind().rule())
                .reason(reason)
                .change(attachment.facts(), null));
    }

    /** The file to be looked into; every look is written down, one into personal papers with its purpose. */
    public Attachment open(UUID customerId, UUID id, String purpose, Actor by) {
        requireAccess(customerId, by);
        Attachment attachment = attachments.of(customerId, id);
        boolean restricted = attachment.about().kind().restricted();
        if (restricted && purpose == null) {
            throw Refused.forbidden("attachment.purpose-needed").rule("S4-02");
        }
        if (!contents.exist(customerId, id)) {
            throw Refused.conflict("attachment.destroyed").rule("S4-18");
        }
        Customer customer = files.get(customerId);
        if (restricted) {
            room.reveal(customer, by, purpose, attachment.facts());
        } else {
            room.view(customer, by, attachment.facts());
        }
        return attachment;
    }

    /** Refuses whoever may not read the customer's file. */
    public void requireAccess(UUID customerId, Actor by) {
        customers.registrationOf(customerId, by);
    }

    /** Which copies the file must hold, and how it stands with each (S2c-33). */
    public List<Wanted> wanted(UUID customerId, Actor by) {
        requireAccess(customerId, by);
        Customer customer = files.get(customerId);
        AttachmentPolicy policy = policies.current(AttachmentPolicy.class).value();
        List<About> held = attachments.current(customerId).stream().map(Attachment::about).toList();
        boolean unified = policy.unifiedLicence() && customer.particulars().companyCode() != null
                && held.stream().anyMatch(a -> a.kind() == AttachmentKind.BUSINESS_LICENCE);
        return policy.wantedKinds().stream().map(kind -> {
            boolean covered = unified && kind.inUnifiedLicence();
            AttachmentKind standing = covered ? AttachmentKind.BUSINESS_LICENCE : kind;
            List<About> copies = held.stream().filter(a -> a.kind() == standing).toList();
            return new Wanted(kind, !copies.isEmpty(), covered, best(copies, policy));
        }).toList();
    }

    /** Of several copies the one that is valid longest counts; null when there is none. */
    private Validity best(List<About> copies, AttachmentPolicy policy) {
        LocalDate today = zone.dateOf(clock.instant());
        return copies.stream().map(a -> policy.validity(a.validUntil(), today)).min(Validity::compareTo).orElse(null);
    }

    private Attachment replaced(UUID customerId, UUID id, About about) {
        expiry.stopClock(id);
        Attachment former = attachments.locked(id);
        if (!former.customerId().equals(customerId)) {
            throw Refused.notFound();
        }
        if (former.about().kind() != about.kind()) {
            throw Refused.invalid("about.kind", "attachment.kind-differs", about.kind().rule());
        }
        expiry.done(id);
        return former;
    }

    private void check(UUID customerId, About about) {
        if (about.kind() == AttachmentKind.VISIT_MATERIAL && about.visitedOn() == null) {
            throw Refused.invalid("about.visitedOn", "validation.required", "S0-15");
        }
        if (about.visitedOn() != null && about.visitedOn().isAfter(zone.dateOf(clock.instant()))) {
            throw Refused.invalid("about.visitedOn", "validation.past-or-present", "S0-15");
        }
        UUID request = about.changeRequestId();
        if (request != null && changes.findByIdOptional(request)
                .filter(r -> r.customerId().equals(customerId)).isEmpty()) {
            throw Refused.invalid("about.changeRequestId", "attachment.unknown-change-request", "S4-24");
        }
    }

    /** What the bytes say, whatever the sender calls them. */
    private static StoredFile received(Upload upload) {
        try {
            long size = Files.size(upload.path);
            if (size > LIMIT) {
                throw Refused.of(Refused.Kind.TOO_LARGE, "request.too-large").param("limit", "10 MB");
            }
            if (size == 0) {
                throw Refused.invalid("file", "attachment.empty", null);
            }
            FileType type = FileType.of(upload.path)
                    .orElseThrow(() -> Refused.invalid("file", "attachment.type-unknown", null));
            if (FileType.named(upload.fileName).filter(type::equals).isEmpty()) {
                throw Refused.invalid("file", "attachment.type-differs", null);
            }
            return new StoredFile(upload.fileName, type, size, checksum(upload.path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireWriter(UUID customerId, Actor by) {
        customers.toChange(customerId, by);
        if (!AttachmentRights.mayAdd(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    private static AuditNote note(UUID customerId, Actor by, String action) {
        return AuditNote.of(Customer.TYPE, customerId, by, action);
    }
}
