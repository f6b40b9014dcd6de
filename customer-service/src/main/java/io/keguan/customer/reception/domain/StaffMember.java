package io.keguan.customer.reception.domain;

import java.util.UUID;

import io.keguan.customer.archive.domain.Owner;

/** One of the company's people on a certain day. */
public record StaffMember(UUID id, String name, UUID departmentId, String departmentName, Presence presence) {

    /** Whether customers can be led to somebody. */
    public enum Presence {
        /** 在岗. */
        PRESENT,
        /** 外出: away on the day, according to the duty roster. */
        AWAY,
        /** 停用: has left the company or may not sign in any more. */
        LEFT
    }

    public boolean left() {
        return presence == Presence.LEFT;
    }

    public Owner asOwner() {
        return new Owner(departmentId, departmentName, id, name);
    }
}
