package io.keguan.customer.logbook.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.logbook.LogAccess;
import io.keguan.customer.logbook.domain.Book;
import io.keguan.customer.logbook.domain.Direction;
import io.keguan.customer.logbook.domain.LogChannel;
import io.keguan.customer.logbook.domain.Side;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The books, newest entry first; an entry that was corrected or voided stays, and says so. */
@ApplicationScoped
public class LogList {

    private static final String SELECT = """
            SELECT e.*, n.id AS corrected_by_id, n.voids AS is_voided, c.number, c.name, c.department_id, c.department_name
            FROM customer_log e JOIN customer c ON c.id = e.customer_id LEFT JOIN customer_log n ON n.corrects_id = e.id""";

    /** What has become of an entry since. */
    @Schema(name = "LogEntryState")
    public enum State {
        /** 有效. */
        VALID,
        /** 已更正: a later entry stands in its place. */
        CORRECTED,
        /** 已作废: it should not have been made. */
        VOIDED,
        /** 作废记录: the counter-entry that voided another one. */
        VOIDING
    }

    @Schema(name = "Correspondence")
    public record Letter(UUID id, LogChannel channel, Direction direction, LocalDate happenedOn, String subject,
            String content, @Nullable String counterpart, Instant recordedAt, UUID recordedById, String recordedByName,
            State state, @Nullable UUID correctsId, @Nullable UUID correctedById,
            @Nullable String correctionReason, List<String> allowedActions) {}

    @Schema(name = "MajorEvent")
    public record Event(UUID id, Side side, LocalDate happenedOn, String subject, String content, Instant recordedAt,
            UUID recordedById, String recordedByName, State state, @Nullable UUID correctsId,
            @Nullable UUID correctedById,
            @Nullable String correctionReason, List<String> allowedActions) {}

    @Schema(name = "ChangeReport")
    public record Change(UUID id, UUID customerId, String customerNumber, String customerName, UUID departmentId,
            String departmentName, Side side, LocalDate changedOn, String subject, String content, Instant dueAt,
            boolean late, Instant recordedAt, UUID recordedById, String recordedByName, State state,
            @Nullable UUID correctsId, @Nullable UUID correctedById,
            @Nullable String correctionReason, List<String> allowedActions) {}

    private final Lists lists;
    private final AccessPolicy access;

    public LogList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Letter> correspondence(UUID customerId, LogChannel channel, PageQuery page, Actor actor) {
        return book(Book.CORRESPONDENCE, row -> letter(row, actor), customerId)
                .where("e.channel = ?", channel == null ? null : channel.name())
                .page(page);
    }

    public Letter letter(UUID customerId, UUID id, Actor actor) {
        return one(book(Book.CORRESPONDENCE, row -> letter(row, actor), customerId), id);
    }

    public Page<Event> majorEvents(UUID customerId, PageQuery page, Actor actor) {
        return book(Book.MAJOR_EVENT, row -> event(row, actor), customerId).page(page);
    }

    public Event majorEvent(UUID customerId, UUID id, Actor actor) {
        return one(book(Book.MAJOR_EVENT, row -> event(row, actor), customerId), id);
    }

    public Page<Change> changeReports(UUID customerId, PageQuery page, Actor actor) {
        return book(Book.CHANGE_REPORT, row -> change(row, actor), customerId).page(page);
    }

    public Change changeReport(UUID customerId, UUID id, Actor actor) {
        return one(book(Book.CHANGE_REPORT, row -> change(row, actor), customerId), id);
    }

    /** The reports of all customers the person may read. */
    public Page<Change> changeReports(UUID department, Boolean late, PageQuery page, Actor actor) {
        ListQuery<Change> list = book(Book.CHANGE_REPORT, row -> change(row, actor), null)
                .where("c.status = 'ACTIVE'")
                .where("c.department_id = ?", department)
                .where("e.late = ?", late);
        return access.reader(actor).onlyStanding(list, "c.department_id", "c.owner_id").page(page);
    }

    private <T> ListQuery<T> book(Book book, Sql.Row<T> row, UUID customerId) {
        return lists.list(book.step(), SELECT, row)
                .id("e.id")
                .sort("-recordedAt", "e.recorded_at", "timestamptz")
                .sort("happenedOn", "e.happened_on", "date")
                .where("e.book = ?", book.name())
                .where(CustomerRepository.FAMILY.formatted("e.customer_id"), customerId, customerId);
    }

    private static <T> T one(ListQuery<T> book, UUID id) {
        PageQuery page = new PageQuery();
        page.limit = 1;
        return book.where("e.id = ?", id).page(page).items().stream().findFirst().orElseThrow(Refused::notFound);
    }

    private static Letter letter(ResultSet row, Actor actor) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), LogChannel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")), row.getObject("happened_on", LocalDate.class),
                row.getString("subject"), row.getString("content"), row.getString("counterpart"),
                Sql.instant(row, "recorded_at"),
                row.getObject("recorded_by_id", UUID.class), row.getString("recorded_by_name"), state(row),
                row.getObject("corrects_id", UUID.class), row.getObject("corrected_by_id", UUID.class),
                row.getString("correction_reason"), actions(row, actor));
    }

    private static Event event(ResultSet row, Actor actor) throws SQLException {
        return new Event(row.getObject("id", UUID.class), Side.valueOf(row.getString("side")),
                row.getObject("happened_on", LocalDate.class), row.getString("subject"), row.getString("content"),
                Sql.instant(row, "recorded_at"), row.getObject("recorded_by_id", UUID.class),
                row.getString("recorded_by_name"),
                state(row), row.getObject("corrects_id", UUID.class), row.getObject("corrected_by_id", UUID.class),
                row.getString("correction_reason"), actions(row, actor));
    }

    private static Change change(ResultSet row, Actor actor) throws SQLException {
        return new Change(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getObject("department_id", UUID.class),
                row.getString("department_name"), Side.valueOf(row.getString("side")),
                row.getObject("happened_on", LocalDate.class), row.getString("subject"), row.getString("content"),
                Sql.instant(row, "due_at"), row.getBoolean("late"), Sql.instant(row, "recorded_at"),
                row.getObject("recorded_by_id", UUID.class), row.getString("recorded_by_name"), state(row),
                row.getObject("corrects_id", UUID.class), row.getObject("corrected_by_id", UUID.class),
                row.getString("correction_reason"), actions(row, actor));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getBoolean("voids")) {
            return State.VOIDING;
        }
        return row.getObject("corrected_by_id") == null
                ? State.VALID
                : row.getBoolean("is_voided") ? State.VOIDED : State.CORRECTED;
    }

    private static List<String> actions(ResultSet row, Actor actor) throws SQLException {
        return state(row) == State.VALID
                ? LogAccess.allowedActions(row.getObject("recorded_by_id", UUID.class), actor)
                : List.of();
    }
}
