package io.keguan.customer.reception.domain;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.customer.archive.domain.Owner;

/**
 * To whom a visitor was assigned and why.
 *
 * @param owner whose the customer is
 * @param hostId who receives today: the owner, or the duty person in the owner's place
 * @param grounds everything that was weighed
 * @param known the record the visitor was recognised by, or null
 */
@Embeddable
public record Assignment(@Enumerated(EnumType.STRING) ReceptionOutcome outcome,
        @Embedded @AttributeOverride(name = "ownerId", column = @Column(name = "owner_id")) Owner owner, UUID hostId,
        String hostName, @JdbcTypeCode(SqlTypes.JSON) List<ReceptionGround> grounds, @Embedded Known known) {

    static Assignment of(ReceptionOutcome outcome, StaffMember owner, StaffMember host, List<ReceptionGround> grounds,
            Known known) {
        return new Assignment(outcome, owner.asOwner(), host.id(), host.name(), List.copyOf(grounds), known);
    }
}
