package io.keguan.customer.appreciation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditResource.AuditAccess;

/** Who reads what was done for an event, and what is forgotten of a guest whose file is destroyed. */
@ApplicationScoped
public class ThankYouRecords implements AuditAccess, Eraser.Keeper {

    private final ThankYouEvents events;
    private final Guests guests;

    public ThankYouRecords(ThankYouEvents events, Guests guests) {
        this.events = events;
        this.guests = guests;
    }

    @Override
    public String aggregateType() {
        return ThankYouEvent.TYPE;
    }

    @Override
    public boolean mayRead(UUID eventId, Actor actor) {
        try {
            events.view(eventId, actor);
            return true;
        } catch (Refused unknown) {
            return false;
        }
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        guests.erase(customerId);
        return List.of();
    }
}
