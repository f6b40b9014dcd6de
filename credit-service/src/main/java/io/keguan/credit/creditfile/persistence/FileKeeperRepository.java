package io.keguan.credit.creditfile.persistence;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.creditfile.domain.FileKeeper;
import io.keguan.kit.journal.AggregateRepository;

/** Who keeps and kept the credit files. */
@ApplicationScoped
public class FileKeeperRepository extends AggregateRepository<FileKeeper> {

    public Optional<FileKeeper> current() {
        return find("relievedAt is null").firstResultOptional();
    }
}
