package io.keguan.credit.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.credit.reminder.domain.ReminderStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;

/** The reminders a person may see, the latest first. */
@ApplicationScoped
public class ReminderList {

    private static final String SELECT = """
            SELECT n.*, a.customer_number, a.customer_name, a.department_id, a.owner_id
            FROM payment_reminder n JOIN credit_account a ON a.id = n.account_id""";

    @Schema(name = "PaymentReminder")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, ReminderStatus status, LocalDate sentOn, LetterChannel channel, String sentByName,
            long amountFen, @Nullable LocalDate promisedOn, @Nullable String answerWords,
            @Nullable String answeredByName, @Nullable LocalDate answeredOn, long version,
            List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;

    public ReminderList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, ReminderStatus status, UUID accountId, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("n.status = ?", status == null ? null : status.name())
                .where("n.account_id = ?", accountId);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("n.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("n.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("payment-reminders", SELECT, row -> read(row, actor)).id("n.id")
                .sort("-sentOn", "n.sent_on", "date");
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        ReminderStatus status = ReminderStatus.valueOf(row.getString("status"));
        boolean handles = actor.has(Roles.FINANCE) || Debtors.handles(row.getObject("department_id", UUID.class),
                row.getObject("owner_id", UUID.class), null, actor);
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), status,
                row.getObject("sent_on", LocalDate.class), LetterChannel.valueOf(row.getString("channel")),
                row.getString("sent_by_name"), row.getLong("amount_fen"),
                row.getObject("promised_on", LocalDate.class), row.getString("answer_words"),
                row.getString("answered_by_name"), row.getObject("answered_on", LocalDate.class),
                row.getLong("version"),
                ReminderStatus.LIFECYCLE.allowedNames(status, action -> handles && switch (action) {
                    case PROMISE, SAY_UNABLE, DISPUTE -> true;
                    case KEEP_PROMISE, BREAK_PROMISE -> false;
                }));
    }
}
