package io.keguan.customer.exchange.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.domain.ImportStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The imports. */
@ApplicationScoped
public class ImportRepository extends AggregateRepository<CustomerImport> {

    private static final List<ImportStatus> OVER = List.of(ImportStatus.DONE, ImportStatus.UNDONE,
            ImportStatus.REJECTED, ImportStatus.CANCELLED, ImportStatus.FAILED);

    /** Those that are over since that moment and still have their workbook. */
    public List<CustomerImport> toTidy(Instant overSince) {
        return find("fileId is not null and changedAt < ?1 and status in ?2", overSince, OVER).page(0, 50).list();
    }
}
