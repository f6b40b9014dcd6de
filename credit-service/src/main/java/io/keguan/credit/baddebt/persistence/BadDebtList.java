package io.keguan.credit.baddebt.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.baddebt.domain.BadDebtStatus;
import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The proposals about doubtful debts a person may see, the latest first. */
@ApplicationScoped
public class BadDebtList {

    private static final String SELECT = """
            SELECT b.*, a.customer_number, a.customer_name, r.number AS receivable_number, r.due_on FROM bad_debt b
            JOIN credit_account a ON a.id = b.account_id JOIN receivable r ON r.id = b.receivable_id""";

    @Schema(name = "BadDebt")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, UUID receivableId, String receivableNumber, LocalDate dueOn, BadDebtStatus status,
            DebtClass debtClass, boolean writeOff, long fen, String reason, String proposedByName, Instant proposedAt,
            @Nullable String decidedByName, @Nullable LocalDate decidedOn, @Nullable String decisionWords,
            int policyVersion, long version, List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;
    private final Policies policies;

    public BadDebtList(Lists lists, ReadAccess access, Policies policies) {
        this.lists = lists;
        this.access = access;
        this.policies = policies;
    }

    public Page<Row> page(PageQuery page, BadDebtStatus status, UUID receivableId, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("b.status = ?", status == null ? null : status.name())
                .where("b.receivable_id = ?", receivableId);
        return access.onlyReadable(list, actor).page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("b.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        long deputyFen = policies.current(ReceivablePolicy.class).value().deputyWriteOffFen();
        return lists.list("bad-debts", SELECT, row -> read(row, deputyFen, actor)).id("b.id")
                .sort("-proposedAt", "b.proposed_at", "timestamptz");
    }

    private static Row read(ResultSet row, long deputyFen, Actor actor) throws SQLException {
        BadDebtStatus status = BadDebtStatus.valueOf(row.getString("status"));
        long fen = row.getLong("fen");
        UUID proposedBy = row.getObject("proposed_by_id", UUID.class);
        boolean decides = !actor.id().equals(proposedBy)
                && (actor.has(Roles.GENERAL_MANAGER) || fen <= deputyFen && actor.has(Roles.DEPUTY_GM));
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"),
                row.getObject("receivable_id", UUID.class), row.getString("receivable_number"),
                row.getObject("due_on", LocalDate.class), status, DebtClass.valueOf(row.getString("debt_class")),
                row.getBoolean("write_off"), fen, row.getString("reason"), row.getString("proposed_by_name"),
                Sql.instant(row, "proposed_at"), row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class), row.getString("decision_words"),
                row.getInt("policy_version"), row.getLong("version"),
                BadDebtStatus.LIFECYCLE.allowedNames(status, action -> decides));
    }
}
