package io.keguan.customer.archive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.journal.TrailKey;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/**
 * What happened with a customer, newest first. It is the audit trail of the file, of the registration before it and of what
 * other features keep of the customer, without
 * those who only looked: what is not audited did not happen.
 */
@ApplicationScoped
public class Timeline {

    private static final String SELECT = "SELECT a.agg_type, a.action, a.at, a.actor_name, a.after::text AS after,"
            + " a.reason, a.rule, h.audit_key"
            + " FROM audit_entry a JOIN journal_head h ON h.agg_type = a.agg_type AND h.agg_id = a.agg_id";
    /** An audit entry has no id of its own; this one is made from its place in the chain. */
    private static final String ID = "CAST(md5(a.agg_id || '/' || a.seq) AS uuid)";

    /** One thing that happened; the words are looked up by its kind, such as {@code registration.returned}. */
    @Schema(name = "TimelineEntry")
    public record Entry(Instant at, String kind, String actorName, Map<String, Object> params, @Nullable String rule) {}

    /** Records of another feature whose steps belong into the customer's history. */
    public interface Part {
        String aggregateType();

        List<UUID> of(UUID customerId, UUID registrationId);
    }

    /** Where a part of a customer's history is kept: a file, and the registration before it. */
    public record Origin(UUID customerId, UUID registrationId) {}

    private final Lists lists;
    private final ObjectMapper json;
    private final Instance<Part> parts;

    public Timeline(Lists lists, ObjectMapper json, @Any Instance<Part> parts) {
        this.lists = lists;
        this.json = json;
        this.parts = parts;
    }

    /** @param origins the file, and those that were merged into it */
    public Page<Entry> of(List<Origin> origins, PageQuery page) {
        List<String> types = new ArrayList<>(List.of("customer", "registration"));
        List<UUID> ids = new ArrayList<>();
        origins.forEach(o -> ids.addAll(List.of(o.customerId, o.registrationId)));
        for (Part part : parts) {
            types.add(part.aggregateType());
            origins.forEach(o -> ids.addAll(part.of(o.customerId, o.registrationId)));
        }
        return entries().where("a.agg_type = ANY (?) AND a.agg_id = ANY (?)", types, ids).page(page);
    }

    /** The steps of a registration alone, before there is a customer. */
    public Page<Entry> ofRegistration(UUID registrationId, PageQuery page) {
        return of("registration", registrationId, page);
    }

    /** The steps of one record alone. */
    public Page<Entry> of(String aggregateType, UUID id, PageQuery page) {
        return entries().where("a.agg_type = ?", aggregateType).where("a.agg_id = ?", id).page(page);
    }

    private ListQuery<Entry> entries() {
        return lists.list("timeline", SELECT, this::read)
                .id(ID)
                .sort("-at", "a.at", "timestamptz")
                .where("a.action NOT IN ('view', 'reveal', 'copy')");
    }

    private Entry read(ResultSet row) throws SQLException {
        TrailKey key = TrailKey.of(row.getBytes("audit_key"));
        Map<String, Object> params = params(key.open(row.getString("after")));
        String reason = key.open(row.getString("reason"));
        if (reason != null) {
            params.put("reason", reason);
        }
        return new Entry(row.getTimestamp("at").toInstant(),
                row.getString("agg_type") + "." + row.getString("action"), row.getString("actor_name"), params,
                row.getString("rule"));
    }

    private Map<String, Object> params(String after) {
        try {
            return after == null ? new LinkedHashMap<>() : json.readValue(after, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
