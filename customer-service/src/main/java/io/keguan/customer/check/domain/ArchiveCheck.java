package io.keguan.customer.check.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/**
 * A manager's check 档案抽查 of the files of a department and those below it in one month (S4-29). It holds how the files were
 * drawn and whether all are judged; what was found in a file, and how it was mended, is the matter of its item.
 */
@Entity
@Table(name = "archive_check")
public class ArchiveCheck extends Aggregate {

    public static final String TYPE = "archive-check";

    private String number;
    @Enumerated(EnumType.STRING)
    private CheckStatus status;
    private UUID departmentId;
    private String departmentName;
    @Embedded
    private Drawing drawing;
    private UUID drawnById;
    private String drawnByName;
    private Instant drawnAt;
    private Instant completedAt;

    protected ArchiveCheck() {}

    private ArchiveCheck(UUID id) {
        super(id);
    }

    /** @param by the manager, whose department it is */
    public static ArchiveCheck draw(UUID id, String number, Drawing drawing, Actor by, Instant at) {
        ArchiveCheck check = new ArchiveCheck(id);
        check.number = number;
        check.status = CheckStatus.IN_PROGRESS;
        check.departmentId = by.departmentId();
        check.departmentName = by.departmentName();
        check.drawing = drawing;
        check.drawnById = by.id();
        check.drawnByName = by.name();
        check.drawnAt = at;
        return check;
    }

    public CheckEvent.Drawn drawn() {
        return new CheckEvent.Drawn(id(), number, departmentId, drawing.yearMonth().toString(), drawing.population(),
                drawing.sampleSize(), late(), drawing.policyVersion(), drawnById, drawnAt);
    }

    public CheckEvent.Completed complete(int findings, Instant at) {
        status = CheckStatus.LIFECYCLE.next(status, CheckAction.COMPLETE);
        completedAt = at;
        return new CheckEvent.Completed(id(), number, departmentId, drawing.yearMonth().toString(),
                drawing.sampleSize(), findings, at);
    }

    /** Whether it was drawn after the day of the month the policy names. */
    public boolean late() {
        return !drawnAt.isBefore(drawing.dueAt());
    }

    /** The check for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", number);
        facts.put("status", status);
        facts.put("month", drawing.yearMonth().toString());
        facts.put("seed", drawing.seed());
        facts.put("files", drawing.population());
        facts.put("sampled", drawing.sampleSize());
        facts.put("late", late());
        return facts;
    }

    public String number() {
        return number;
    }

    public CheckStatus status() {
        return status;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public String departmentName() {
        return departmentName;
    }

    public Drawing drawing() {
        return drawing;
    }

    public UUID drawnById() {
        return drawnById;
    }

    public String drawnByName() {
        return drawnByName;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
