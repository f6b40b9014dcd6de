package io.keguan.credit.exposure.persistence;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.exposure.domain.AssetStatement;
import io.keguan.kit.journal.AggregateRepository;

/** The assets finance has stated, month by month. */
@ApplicationScoped
public class AssetStatements extends AggregateRepository<AssetStatement> {

    public Optional<AssetStatement> ofMonth(String month) {
        return find("month", month).firstResultOptional();
    }

    public Optional<AssetStatement> newest() {
        return find("ORDER BY month DESC").firstResultOptional();
    }
}
