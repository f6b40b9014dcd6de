package io.keguan.credit.price.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.price.domain.Deal;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The approvals of prices and quantities. */
@ApplicationScoped
public class PriceApprovalRepository extends AggregateRepository<PriceApproval> {

    /** What went out counts as it went out, what is released as it is released. */
    private static final String TAKEN = """
            SELECT COALESCE(sum(COALESCE(n.shipped_quantity, n.quantity)), 0) FROM release_line n
            JOIN release r ON r.id = n.release_id
            WHERE n.approval_id = ? AND r.status IN ('ISSUED', 'SHIPPED') AND r.id <> ?""";

    private final DataSource database;

    public PriceApprovalRepository(DataSource database) {
        this.database = database;
    }

    /** The approval that holds for a customer's product on a day; of several the one approved last. */
    public Optional<PriceApproval> inForce(UUID accountId, Deal wanted, LocalDate day) {
        return find("""
                accountId = ?1 and status = ?2 and deal.regionCode = ?3 and deal.productCode = ?4 and deal.packing = ?5
                and deal.transport = ?6 and deal.validUntil >= ?7 order by decided.at desc""", accountId,
                PriceListStatus.APPROVED, wanted.regionCode(), wanted.productCode(), wanted.packing(),
                wanted.transport(), day).firstResultOptional();
    }

    /** How much of it other releases have taken. */
    public BigDecimal taken(UUID approvalId, UUID exceptRelease) {
        return Sql.first(database, row -> row.getBigDecimal(1), TAKEN, approvalId, exceptRelease).orElseThrow();
    }

    public List<PriceApproval> ofAccount(UUID accountId) {
        return list("accountId", accountId);
    }
}
