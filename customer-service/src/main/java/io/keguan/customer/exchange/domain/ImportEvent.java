package io.keguan.customer.exchange.domain;

import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to the archive by an import, as other services hear of it: counts only, each file tells its own. */
public sealed interface ImportEvent extends DomainEvent {

    UUID importId();

    @Override
    default String aggregateType() {
        return CustomerImport.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return importId();
    }

    /** The rows are in the archive, but for those that are counted as conflicting. */
    record Completed(UUID importId, String number, UUID executedById, int written, int conflicting,
            Instant completedAt) implements ImportEvent {
        @Override
        public String type() {
            return "import.completed.v1";
        }
    }

    /** What was written has been taken back, but for the rows that are counted as kept. */
    record Undone(UUID importId, String number, UUID undoneById, int undone, int kept, Instant undoneAt)
            implements
                ImportEvent {
        @Override
        public String type() {
            return "import.undone.v1";
        }
    }
}
