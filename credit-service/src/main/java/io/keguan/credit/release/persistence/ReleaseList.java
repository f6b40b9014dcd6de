package io.keguan.credit.release.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The releases a person may see, the latest first, with what stands in their way. */
@ApplicationScoped
public class ReleaseList {

    private static final String CODES = "jsonb_path_query_array(r.checks, '$[*].reasons[*].code')";
    private static final String SELECT = "SELECT r.*, " + CODES
            + " AS codes FROM release r JOIN credit_account a ON a.id = r.account_id";

    /** What the list can be narrowed by; null leaves it as it is. @param reason code of what stands in the way */
    public record Filter(ReleaseStatus status, UUID customerId, UUID contractId, String reason) {}

    /** @param codes of what stood in the way when it was checked */
    @Schema(name = "ReleaseRow")
    public record Row(UUID id, String number, ReleaseStatus status, UUID customerId, String customerNumber,
            String customerName, String contractNumber, long amountFen, boolean byException, List<String> codes,
            String appliedByName, Instant appliedAt, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
            String salespersonName, long version) {}

    private final Lists lists;
    private final ReadAccess access;
    private final ObjectMapper json;

    public ReleaseList(Lists lists, ReadAccess access, ObjectMapper json) {
        this.lists = lists;
        this.access = access;
        this.json = json;
    }

    /** @param all whether the reader sees those of every customer */
    public Page<Row> page(PageQuery page, Filter filter, boolean all, Actor actor) {
        ListQuery<Row> list = lists.list("releases", SELECT, this::read)
                .id("r.id")
                .sort("-appliedAt", "r.applied_at", "timestamptz")
                .sort("number", "r.number", "text")
                .sort("amountFen", "r.amount_fen", "bigint")
                .where("r.status = ?", filter.status == null ? null : filter.status.name())
                .where("r.customer_id = ?", filter.customerId)
                .where("r.contract_id = ?", filter.contractId)
                .where(CODES + " @> to_jsonb(CAST(? AS text))", filter.reason);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where(
                    "r.number = upper(?) OR r.contract_number = upper(?) OR r.customer_number = upper(?) OR strpos(r.customer_name, ?) > 0",
                    wanted, wanted, wanted, wanted);
        }
        return all
                ? list.page(page)
                : access.onlyReadable(list, actor).page(page);
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ReleaseStatus.valueOf(row.getString("status")), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), row.getString("contract_number"),
                row.getLong("amount_fen"), row.getObject("waiver_by_id") != null,
                codes(row.getString("codes")), row.getString("applied_by_name"),
                Sql.instant(row, "applied_at"), Sql.instant(row, "issued_at"), Sql.instant(row, "expires_at"),
                row.getString("salesperson_name"), row.getLong("version"));
    }

    private List<String> codes(String array) {
        try {
            return Arrays.stream(json.readValue(array, String[].class)).distinct().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
