package io.keguan.customer.exchange.domain;

import static io.keguan.customer.exchange.domain.ExportStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.customer.archive.domain.Owner;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Refused;

/** A copy of a part of the archive: asked for with a purpose, permitted where it is large or personal, fetched for a time. */
@Entity
@Table(name = "customer_export")
public class CustomerExport extends Aggregate {

    public static final String TYPE = "export";

    private String number;
    @Enumerated(EnumType.STRING)
    private ExportStatus status;
    @JdbcTypeCode(SqlTypes.JSON)
    private ExportFilter filter;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> fields;
    private boolean unmasked;
    private String purpose;
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "requested_by_id"))
    @AttributeOverride(name = "ownerName", column = @Column(name = "requested_by_name"))
    private Owner applicant;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor requestedAs;
    private Instant requestedAt;
    private boolean approvalNeeded;
    private UUID decidedById;
    private String decidedByName;
    private Instant decidedAt;
    private String lastReason;
    private int rowCount;
    private UUID fileId;
    private Instant readyAt;
    private Instant expiresAt;
    private int downloads;
    private Instant downloadedAt;
    private String failure;

    protected CustomerExport() {}

    private CustomerExport(UUID id) {
        super(id);
    }

    /**
     * @param fields paths of the columns, in their order
     * @param rows how many customers the filter finds now
     */
    public static CustomerExport request(UUID id, String number, ExportFilter filter, List<String> fields,
            boolean unmasked, String purpose, int rows, boolean approvalNeeded, Actor by, Instant at) {
        CustomerExport made = new CustomerExport(id);
        made.number = number;
        made.status = ExportStatus.REQUESTED;
        made.filter = filter;
        made.fields = List.copyOf(fields);
        made.unmasked = unmasked;
        made.purpose = purpose;
        made.applicant = new Owner(by.departmentId(), by.departmentName(), by.id(), by.name());
        made.requestedAs = by;
        made.requestedAt = at;
        made.rowCount = rows;
        made.approvalNeeded = approvalNeeded;
        if (!approvalNeeded) {
            made.move(ExportAction.BEGIN);
        }
        return made;
    }

    /** The permission is another person's than the applicant's (S2c-37). */
    public void decide(ExportAction action, String why, Actor by, Instant at) {
        LIFECYCLE.next(status, action);
        if (by.id().equals(applicant.ownerId())) {
            throw Refused.forbidden("export.approver-is-applicant").rule("S2c-37");
        }
        move(action);
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = at;
        lastReason = why;
    }

    public ExportEvent ready(UUID file, int rows, Instant until, Instant at) {
        move(ExportAction.FINISH);
        fileId = file;
        rowCount = rows;
        readyAt = at;
        expiresAt = until;
        return new ExportEvent(id(), number, applicant.ownerId(), decidedById, rows, unmasked, at);
    }

    public void fail(String code) {
        move(ExportAction.FAIL);
        failure = code;
    }

    public void cancel(Actor by) {
        LIFECYCLE.next(status, ExportAction.CANCEL);
        requireApplicant(by);
        move(ExportAction.CANCEL);
    }

    /** Only who asked for the file fetches it, while it is there. */
    public UUID fetch(Actor by, Instant at) {
        requireApplicant(by);
        if (status == ExportStatus.EXPIRED) {
            throw Refused.conflict("export.expired").rule("S2c-37");
        }
        if (status != ExportStatus.READY) {
            throw Refused.conflict("export.not-ready");
        }
        downloads++;
        downloadedAt = at;
        return fileId;
    }

    public void expire() {
        move(ExportAction.EXPIRE);
        fileId = null;
    }

    public boolean mayDecide(Actor actor) {
        return !actor.id().equals(applicant.ownerId());
    }

    public boolean isApplicant(Actor actor) {
        return actor.id().equals(applicant.ownerId());
    }

    private void requireApplicant(Actor by) {
        if (!isApplicant(by)) {
            throw Refused.forbidden("export.not-applicant").rule("S2c-37");
        }
    }

    private void move(ExportAction action) {
        status = LIFECYCLE.next(status, action);
    }

    /** The export for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("rows", rowCount);
        facts.put("unmasked", unmasked);
        return facts;
    }

    /** What stands on every page and row, so that a copy tells whose it is. */
    public String watermark(String day) {
        return "%s %s %s %s".formatted(number, applicant.ownerName(), day, purpose);
    }

    public String number() {
        return number;
    }

    public ExportStatus status() {
        return status;
    }

    public ExportFilter filter() {
        return filter;
    }

    public List<String> fields() {
        return fields;
    }

    public boolean unmasked() {
        return unmasked;
    }

    public String purpose() {
        return purpose;
    }

    public Owner applicant() {
        return applicant;
    }

    public Actor requestedAs() {
        return requestedAs;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean approvalNeeded() {
        return approvalNeeded;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String lastReason() {
        return lastReason;
    }

    /** How many customers the file has, or would have had when it was asked for. */
    public int rowCount() {
        return rowCount;
    }

    public UUID fileId() {
        return fileId;
    }

    public Instant readyAt() {
        return readyAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int downloads() {
        return downloads;
    }

    public Instant downloadedAt() {
        return downloadedAt;
    }

    public String failure() {
        return failure;
    }
}
