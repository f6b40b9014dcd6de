package io.keguan.customer.violation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.customer.violation.persistence.ViolationRepository;

/** A destroyed customer goes out of what was said of violations; who was concerned, and what was decided, stays. */
@ApplicationScoped
public class ViolationErasure implements Eraser.Keeper {

    private final ViolationRepository violations;

    public ViolationErasure(ViolationRepository violations) {
        this.violations = violations;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return violations.erase(customerId, registrationId, number);
    }
}
