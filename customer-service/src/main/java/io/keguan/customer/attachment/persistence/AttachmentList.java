package io.keguan.customer.attachment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.attachment.AttachmentRights;
import io.keguan.customer.attachment.domain.AttachmentKind;
import io.keguan.customer.attachment.domain.AttachmentPolicy;
import io.keguan.customer.attachment.domain.AttachmentPolicy.Validity;
import io.keguan.customer.attachment.domain.AttachmentStatus;
import io.keguan.customer.attachment.domain.FileType;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.time.BusinessZone;

/** The files of a customer's archive, the newest first, with what became of each and until when it is valid. */
@ApplicationScoped
public class AttachmentList {

    private static final String SELECT = """
            SELECT a.*, n.id AS replaced_by_id, c.part IS NOT NULL AS stored
            FROM attachment a LEFT JOIN attachment n ON n.replaces_id = a.id
                LEFT JOIN attachment_content c ON c.customer_id = a.customer_id AND c.attachment_id = a.id AND c.part = 0""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(AttachmentKind kind, AttachmentStatus status, UUID changeRequestId) {}

    /**
     * @param restricted looked into only for a purpose
     * @param stored false once the bytes were destroyed with the customer's file
     */
    @Schema(name = "Attachment")
    public record View(UUID id, UUID customerId, AttachmentKind kind, AttachmentStatus status, String fileName,
            FileType fileType, long byteSize, String sha256, boolean restricted, boolean stored, @Nullable String note,
            @Nullable LocalDate visitedOn, @Nullable LocalDate validUntil, Validity validity,
            @Nullable UUID changeRequestId, @Nullable UUID replacesId, @Nullable UUID replacedById, Instant addedAt,
            UUID addedById, String addedByName, @Nullable Instant endedAt, @Nullable String endedByName,
            @Nullable String voidReason, long version, List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final Policies policies;
    private final BusinessZone zone;
    private final Clock clock;

    public AttachmentList(Lists lists, Policies policies, BusinessZone zone, Clock clock) {
        this.lists = lists;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    public Page<View> page(UUID customerId, Filter filter, PageQuery page, Actor actor) {
        return of(customerId, actor)
                .where("a.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("a.status = ?", filter.status == null ? null : filter.status.name())
                .where("a.change_request_id = ?", filter.changeRequestId)
                .page(page);
    }

    public View view(UUID customerId, UUID id, Actor actor) {
        PageQuery page = new PageQuery();
        page.limit = 1;
        return of(customerId, actor).where("a.id = ?", id).page(page).items().stream().findFirst()
                .orElseThrow(Refused::notFound);
    }

    private ListQuery<View> of(UUID customerId, Actor actor) {
        AttachmentPolicy policy = policies.current(AttachmentPolicy.class).value();
        LocalDate today = zone.dateOf(clock.instant());
        return lists.list("attachments", SELECT, row -> read(row, policy, today, actor))
                .id("a.id")
                .sort("-addedAt", "a.added_at", "timestamptz")
                .where("a.customer_id = ?", customerId);
    }

    private static View read(ResultSet row, AttachmentPolicy policy, LocalDate today, Actor actor)
            throws SQLException {
        AttachmentKind kind = AttachmentKind.valueOf(row.getString("kind"));
        AttachmentStatus status = AttachmentStatus.valueOf(row.getString("status"));
        FileType type = FileType.valueOf(row.getString("file_type"));
        LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
        UUID addedById = row.getObject("added_by_id", UUID.class);
        return new View(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class), kind, status,
                kind.restricted() ? "***." + type.extension() : row.getString("file_name"), type,
                row.getLong("byte_size"), row.getString("sha256"), kind.restricted(), row.getBoolean("stored"),
                row.getString("note"), row.getObject("visited_on", LocalDate.class), validUntil,
                policy.validity(validUntil, today), row.getObject("change_request_id", UUID.class),
                row.getObject("replaces_id", UUID.class), row.getObject("replaced_by_id", UUID.class),
                Sql.instant(row, "added_at"), addedById, row.getString("added_by_name"), Sql.instant(row, "ended_at"),
                row.getString("ended_by_name"), row.getString("void_reason"), row.getLong("version"),
                AttachmentRights.allowedActions(status, addedById, actor));
    }
}
