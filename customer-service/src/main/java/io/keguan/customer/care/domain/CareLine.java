package io.keguan.customer.care.domain;

import java.time.LocalDate;
import java.util.UUID;

import io.keguan.kit.domain.Actor;

/**
 * Something that is planned for a customer in a month.
 *
 * @param id stays the same from one version of the plan to the next
 * @param who has to do it
 * @param doneOn null while it is only planned
 */
public record CareLine(UUID id, CareKind kind, int month, String purpose, String who, LocalDate doneOn, String outcome,
        String doneByName) {

    public static CareLine planned(UUID id, CareKind kind, int month, String purpose, String who) {
        return new CareLine(id, kind, month, purpose, who, null, null, null);
    }

    CareLine done(LocalDate on, String how, Actor by) {
        return new CareLine(id, kind, month, purpose, who, on, how, by.name());
    }

    CareLine doneAs(CareLine other) {
        return new CareLine(id, kind, month, purpose, who, other.doneOn, other.outcome, other.doneByName);
    }

    public boolean open() {
        return doneOn == null;
    }
}
