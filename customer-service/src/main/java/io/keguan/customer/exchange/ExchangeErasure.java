package io.keguan.customer.exchange;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.persistence.ImportRows;
import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.file.StoredFiles;

/** A destroyed customer goes out of the rows, workbooks and copies that held it. */
@ApplicationScoped
public class ExchangeErasure implements Eraser.Keeper {

    private final ImportRows rows;
    private final StoredFiles files;
    private final Exports exports;

    public ExchangeErasure(ImportRows rows, StoredFiles files, Exports exports) {
        this.rows = rows;
        this.files = files;
        this.exports = exports;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        rows.erase(customerId, number).forEach(files::delete);
        exports.expireWith(customerId);
        return List.of();
    }
}
