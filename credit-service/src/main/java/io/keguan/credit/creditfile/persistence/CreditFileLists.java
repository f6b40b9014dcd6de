package io.keguan.credit.creditfile.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.creditfile.domain.FileRequestStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The requests a person made or answers for, and who kept the files; the latest first. */
@ApplicationScoped
public class CreditFileLists {

    private static final String REQUESTS = """
            SELECT f.*, a.number AS account_number, a.customer_number, a.customer_name, a.department_id, a.owner_id
            FROM credit_file_request f JOIN credit_account a ON a.id = f.account_id""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(FileRequestStatus status, UUID account, UUID applicant, boolean mine) {}

    @Schema(name = "CreditFileRequestRow")
    public record RequestRow(UUID id, String number, FileRequestStatus status, String askedFor, UUID accountId,
            String accountNumber,
            @Schema(description = "null for who does not read the account") @Nullable String customerNumber,
            @Schema(description = "null for who does not read the account") @Nullable String customerName,
            UUID applicantId, String applicantName, @Nullable String applicantDepartmentName, String purpose, int days,
            Instant requestedAt, @Nullable Instant openUntil, @Nullable String decidedByName,
            @Nullable Instant decidedAt, @Nullable Instant endedAt, long version) {}

    @Schema(name = "CreditFileKeeper")
    public record KeeperRow(UUID id, UUID staffId, String staffName, String reason, String designatedByName,
            Instant designatedAt, @Nullable Instant relievedAt, boolean current) {}

    private final Lists lists;
    private final Clock clock;

    public CreditFileLists(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Those who keep credit files, decide about them or watch over it see every request. */
    public static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.CREDIT_OFFICER, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR);
    }

    public Page<RequestRow> requests(PageQuery page, Filter filter, Actor actor) {
        Instant now = clock.instant();
        ListQuery<RequestRow> list = lists
                .list("credit-file-requests", REQUESTS, row -> request(row, actor, now))
                .id("f.id")
                .sort("-requestedAt", "f.requested_at", "timestamptz")
                .sort("openUntil", "coalesce(f.open_until, 'infinity'::timestamptz)", "timestamptz")
                .sort("number", "f.number", "text")
                .where("f.status = ?", filter.status == null ? null : filter.status.name())
                .where("f.account_id = ?", filter.account)
                .where("f.applicant_id = ?", filter.mine || !seesAll(actor) ? actor.id() : filter.applicant);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            // Who does not see all of them does not find out by a search whose account it is.
            list.where("f.number = upper(?) OR upper(f.asked_for) = upper(?) OR a.number = upper(?)"
                    + " OR f.applicant_name = ? OR CAST(? AS boolean) AND strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted, wanted, seesAll(actor), wanted);
        }
        return list.page(page);
    }

    public Page<KeeperRow> keepers(PageQuery page) {
        return allKeepers().page(page);
    }

    public KeeperRow keeper(UUID id) {
        return allKeepers().one("k.id = ?", id);
    }

    private ListQuery<KeeperRow> allKeepers() {
        return lists.list("credit-file-keepers", "SELECT k.* FROM credit_file_keeper k", CreditFileLists::keeper)
                .id("k.id")
                .sort("-designatedAt", "k.designated_at", "timestamptz");
    }

    private static RequestRow request(ResultSet row, Actor actor, Instant now) throws SQLException {
        FileRequestStatus status = FileRequestStatus.valueOf(row.getString("status"));
        Instant openUntil = Sql.instant(row, "open_until");
        boolean own = actor.id().equals(row.getObject("applicant_id", UUID.class));
        boolean reads = own && status == FileRequestStatus.OPEN && now.isBefore(openUntil) || AccessPolicy.sees(actor,
                row.getObject("department_id", UUID.class), row.getObject("owner_id", UUID.class));
        return new RequestRow(row.getObject("id", UUID.class), row.getString("number"), status,
                row.getString("asked_for"), row.getObject("account_id", UUID.class), row.getString("account_number"),
                reads ? row.getString("customer_number") : null, reads ? row.getString("customer_name") : null,
                row.getObject("applicant_id", UUID.class), row.getString("applicant_name"),
                row.getString("applicant_department_name"), row.getString("purpose"), row.getInt("days"),
                Sql.instant(row, "requested_at"), openUntil, row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"), Sql.instant(row, "ended_at"), row.getLong("version"));
    }

    private static KeeperRow keeper(ResultSet row) throws SQLException {
        Instant relieved = Sql.instant(row, "relieved_at");
        return new KeeperRow(row.getObject("id", UUID.class), row.getObject("staff_id", UUID.class),
                row.getString("staff_name"), row.getString("reason"), row.getString("designated_by_name"),
                Sql.instant(row, "designated_at"), relieved, relieved == null);
    }
}
