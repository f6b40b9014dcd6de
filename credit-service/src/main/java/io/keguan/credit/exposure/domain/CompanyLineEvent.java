package io.keguan.credit.exposure.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to the line that holds for all customers together; the company has one. */
public sealed interface CompanyLineEvent extends DomainEvent {

    String TYPE = "company-line";
    UUID ID = UUID.nameUUIDFromBytes(TYPE.getBytes(StandardCharsets.UTF_8));

    @Override
    default String aggregateType() {
        return TYPE;
    }

    @Override
    default UUID aggregateId() {
        return ID;
    }

    /** Finance has stated the assets of a month, or corrected them; the line follows. */
    record Set(UUID statementId, String month, long lineFen, long usedFen, int policyVersion, Instant setAt)
            implements
                CompanyLineEvent {
        @Override
        public String type() {
            return "company-line.set.v1";
        }
    }

    /** All that is released or owed together has come near the line. */
    record Neared(String month, long lineFen, long warnFen, long usedFen, Instant nearedAt)
            implements
                CompanyLineEvent {
        @Override
        public String type() {
            return "company-line.neared.v1";
        }
    }
}
