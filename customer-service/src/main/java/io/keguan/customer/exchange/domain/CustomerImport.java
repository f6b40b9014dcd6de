package io.keguan.customer.exchange.domain;

import static io.keguan.customer.exchange.domain.ImportStatus.LIFECYCLE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

/**
 * A workbook of customers on its way into the archive: a change request for many files at once, and so asked for, judged and
 * executed by three people (S4-24 to S4-26, S1-63).
 */
@Entity
@Table(name = "customer_import")
public class CustomerImport extends Aggregate {

    public static final String TYPE = "import";

    private String number;
    @Enumerated(EnumType.STRING)
    private ImportStatus status;
    private String fileName;
    private UUID fileId;
    private String reason;
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "submitted_by_id"))
    @AttributeOverride(name = "ownerName", column = @Column(name = "submitted_by_name"))
    private Owner submitter;
    /** With the rights they had: the background work sees what they saw. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor submittedAs;
    private Instant uploadedAt;
    @Embedded
    @AttributeOverride(name = "total", column = @Column(name = "rows_total"))
    @AttributeOverride(name = "added", column = @Column(name = "rows_added"))
    @AttributeOverride(name = "changed", column = @Column(name = "rows_changed"))
    @AttributeOverride(name = "same", column = @Column(name = "rows_same"))
    @AttributeOverride(name = "faulty", column = @Column(name = "rows_faulty"))
    @AttributeOverride(name = "written", column = @Column(name = "rows_written"))
    @AttributeOverride(name = "conflicting", column = @Column(name = "rows_conflicting"))
    @AttributeOverride(name = "undone", column = @Column(name = "rows_undone"))
    @AttributeOverride(name = "kept", column = @Column(name = "rows_kept"))
    private ImportCounts counts = ImportCounts.NONE;
    private UUID judgedById;
    private String judgedByName;
    private Instant judgedAt;
    private UUID executedById;
    private String executedByName;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor executedAs;
    private Instant executedAt;
    private Instant undoUntil;
    private String lastReason;
    @JdbcTypeCode(SqlTypes.JSON)
    private RowFault failure;
    private Instant changedAt;

    protected CustomerImport() {}

    private CustomerImport(UUID id) {
        super(id);
    }

    /** @param reason what the import is for */
    public static CustomerImport upload(UUID id, String number, String fileName, UUID fileId, String reason,
            Actor by, Instant at) {
        CustomerImport made = new CustomerImport(id);
        made.number = number;
        made.status = ImportStatus.CHECKING;
        made.fileName = fileName;
        made.fileId = fileId;
        made.reason = reason;
        made.submitter = new Owner(by.departmentId(), by.departmentName(), by.id(), by.name());
        made.submittedAs = by;
        made.uploadedAt = at;
        made.changedAt = at;
        return made;
    }

    public void checked(ImportCounts found, Instant at) {
        move(ImportAction.FINISH_CHECK, at);
        counts = found;
    }

    /** @param why the file could not be checked */
    public void fail(RowFault why, Instant at) {
        move(ImportAction.FAIL, at);
        failure = why;
    }

    /** Hands the checked rows in; a workbook that would change nothing is not worth anybody's judgement. */
    public void submit(Actor by, Instant at) {
        require(ImportAction.SUBMIT, by);
        if (counts.toWrite() == 0) {
            throw Refused.conflict("import.nothing-to-write").rule("S4-24");
        }
        move(ImportAction.SUBMIT, at);
    }

    public void judge(ImportAction action, String why, Actor by, Instant at) {
        require(action, by);
        move(action, at);
        judgedById = by.id();
        judgedByName = by.name();
        judgedAt = at;
        lastReason = why;
    }

    public void execute(Actor by, Instant at) {
        require(ImportAction.EXECUTE, by);
        move(ImportAction.EXECUTE, at);
        executedById = by.id();
        executedByName = by.name();
        executedAs = by;
        executedAt = at;
        undoUntil = null;
        failure = null;
    }

    /** The writing has ended; what is written can be taken back for a while. */
    public ImportEvent written(ImportCounts now, Instant until, Instant at) {
        move(ImportAction.FINISH, at);
        counts = now;
        undoUntil = until;
        return new ImportEvent.Completed(id(), number, executedById, now.written(), now.conflicting(), at);
    }

    /** The background work has ended before it was done. @param code why; null when somebody stopped it */
    public void interrupted(ImportCounts now, String code, Instant until, Instant at) {
        move(ImportAction.INTERRUPT, at);
        counts = now;
        failure = code == null ? null : RowFault.of(null, code);
        undoUntil = undoUntil == null ? until : undoUntil;
    }

    public void undo(String why, Actor by, Instant at) {
        require(ImportAction.UNDO, by);
        if (!undoable(at)) {
            throw Refused.conflict("import.undo-too-late").rule("S4-26");
        }
        move(ImportAction.UNDO, at);
        executedAs = by;
        lastReason = why;
        failure = null;
    }

    public ImportEvent undone(ImportCounts now, Instant at) {
        move(ImportAction.FINISH_UNDO, at);
        counts = now;
        return new ImportEvent.Undone(id(), number, executedAs.id(), now.undone(), now.kept(), at);
    }

    public void cancel(String why, Actor by, Instant at) {
        require(ImportAction.CANCEL, by);
        move(ImportAction.CANCEL, at);
        lastReason = why;
    }

    /** Forgets the workbook: personal data stay only where they belong, in the files. */
    public void tidy() {
        fileId = null;
    }

    /** Whether the action is on the actor's side of the desk; null when it is, the code of the refusal otherwise. */
    public String notFor(ImportAction action, Actor actor) {
        boolean submitted = actor.id().equals(submitter.ownerId());
        boolean judged = actor.id().equals(judgedById);
        return switch (action) {
            case SUBMIT, CANCEL -> submitted ? null : "import.not-submitter";
            case APPROVE, REJECT -> submitted ? "import.judge-is-submitter" : null;
            case EXECUTE -> submitted || judged ? "import.executor-took-part" : null;
            default -> null;
        };
    }

    public boolean undoable(Instant at) {
        return undoUntil != null && at.isBefore(undoUntil);
    }

    /** Refuses an action that is not the actor's or not possible now. */
    public void require(ImportAction action, Actor by) {
        LIFECYCLE.next(status, action);
        String refusal = notFor(action, by);
        if (refusal != null) {
            throw Refused.forbidden(refusal).rule("S1-63");
        }
    }

    private void move(ImportAction action, Instant at) {
        status = LIFECYCLE.next(status, action);
        changedAt = at;
    }

    /** The import for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("rows", counts.total());
        facts.put("written", counts.written());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    public String number() {
        return number;
    }

    public ImportStatus status() {
        return status;
    }

    public String fileName() {
        return fileName;
    }

    /** The workbook; null once it is forgotten. */
    public UUID fileId() {
        return fileId;
    }

    public String reason() {
        return reason;
    }

    public Owner submitter() {
        return submitter;
    }

    public Actor submittedAs() {
        return submittedAs;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public ImportCounts counts() {
        return counts;
    }

    public String judgedByName() {
        return judgedByName;
    }

    public UUID judgedById() {
        return judgedById;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public String executedByName() {
        return executedByName;
    }

    /** Who writes, or takes back, with the rights they had. */
    public Actor executedAs() {
        return executedAs;
    }

    public Instant executedAt() {
        return executedAt;
    }

    public Instant undoUntil() {
        return undoUntil;
    }

    public String lastReason() {
        return lastReason;
    }

    public RowFault failure() {
        return failure;
    }
}
