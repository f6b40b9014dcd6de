package io.keguan.customer.registration.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.registration.domain.RegistrationStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The registrations a person may see as a list, newest first. */
@ApplicationScoped
public class RegistrationList {

    private static final String SELECT = "SELECT r.* FROM registration r";

    @Schema(name = "RegistrationRow")
    public record Row(UUID id, String number, String name, @Nullable String companyCode, Category category,
            Source source,
            boolean intended, RegistrationStatus status, UUID departmentId, String departmentName, UUID submittedById,
            String submittedByName, Instant submittedAt, boolean late, Instant auditDueAt, long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public RegistrationList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, RegistrationStatus status, boolean mine, UUID department, Actor actor) {
        ListQuery<Row> list = lists.list("registrations", SELECT, RegistrationList::read)
                .id("r.id")
                .sort("-submittedAt", "r.submitted_at", "timestamptz")
                .sort("auditDueAt", "r.audit_due_at", "timestamptz")
                .sort("number", "r.number", "text")
                .sort("name", "r.name", "text")
                .where(CustomerRepository.IN_USE.formatted("r.customer_id"))
                .where("r.status = ?", status == null ? null : status.name())
                .where("r.submitted_by_id = ?", mine ? actor.id() : null)
                .where("r.department_id = ?", department);
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("r"), search.terms()).where("r.name_key LIKE ?", search.like());
        }
        return access.reader(actor).onlyKnown(list, "r.department_id", "r.submitted_by_id").page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                row.getString("company_code"), Category.valueOf(row.getString("category")),
                Source.valueOf(row.getString("source")),
                row.getBoolean("intended"), RegistrationStatus.valueOf(row.getString("status")),
                row.getObject("department_id", UUID.class),
                row.getString("department_name"), row.getObject("submitted_by_id", UUID.class),
                row.getString("submitted_by_name"), row.getTimestamp("submitted_at").toInstant(),
                row.getBoolean("late"), row.getTimestamp("audit_due_at").toInstant(), row.getLong("version"));
    }
}
