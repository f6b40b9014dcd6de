package io.keguan.customer.attachment.domain;

import static io.keguan.customer.attachment.domain.AttachmentStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Ids;

/**
 * A file in a customer's archive: the copy of a licence, what was collected on a visit, the evidence of a change. Its bytes
 * lie beside it, by customer, so that they can be destroyed with the customer's file; what is known of it stays.
 */
@Entity
@Table(name = "attachment")
public class Attachment extends Aggregate {

    public static final String TYPE = "attachment";

    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private AttachmentStatus status;
    @Embedded
    private About about;
    @Embedded
    private StoredFile file;
    private UUID replacesId;
    private Instant addedAt;
    private UUID addedById;
    private String addedByName;
    private Instant endedAt;
    private UUID endedById;
    private String endedByName;
    private String voidReason;

    protected Attachment() {}

    private Attachment(UUID id) {
        super(id);
    }

    /** @param replaces the version it takes the place of, or null */
    public static Attachment add(UUID customerId, About about, StoredFile file, Attachment replaces, Actor by,
            Instant at) {
        Attachment added = new Attachment(Ids.next());
        added.customerId = customerId;
        added.status = AttachmentStatus.CURRENT;
        added.about = about;
        added.file = file;
        added.addedAt = at;
        added.addedById = by.id();
        added.addedByName = by.name();
        if (replaces != null) {
            added.replacesId = replaces.id();
            replaces.end(AttachmentAction.REPLACE, by, at);
        }
        return added;
    }

    public AttachmentAdded added() {
        return new AttachmentAdded(customerId, id(), about.kind(), file.sha256(), replacesId, addedAt);
    }

    public void declareVoid(String reason, Actor by, Instant at) {
        end(AttachmentAction.VOID, by, at);
        voidReason = reason;
    }

    private void end(AttachmentAction action, Actor by, Instant at) {
        status = LIFECYCLE.next(status, action);
        endedAt = at;
        endedById = by.id();
        endedByName = by.name();
    }

    /** The entry for the trail and the timeline; what a personal paper is called can be personal as well. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("attachmentKind", about.kind());
        facts.put("fileName", shownName());
        facts.put("sha256", file.sha256());
        facts.put("validUntil", about.validUntil());
        facts.put("visitedOn", about.visitedOn());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private String shownName() {
        return about.kind().restricted() ? "***." + file.fileType().extension() : file.fileName();
    }

    public boolean current() {
        return status == AttachmentStatus.CURRENT;
    }

    public UUID customerId() {
        return customerId;
    }

    public About about() {
        return about;
    }

    public StoredFile file() {
        return file;
    }

    public UUID addedById() {
        return addedById;
    }
}
