package io.keguan.credit;

import java.util.UUID;

import io.keguan.kit.domain.Actor;

/** A feature that tries again when a customer may buy more than before: it has paid, its limit was raised, a stop was lifted. */
public interface RoomFollower {

    void roomGrew(UUID accountId, Actor by);
}
