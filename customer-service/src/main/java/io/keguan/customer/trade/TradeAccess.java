package io.keguan.customer.trade;

import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/** Who works with trade records: finance and the data administrator by their work, systems by their scope. */
public final class TradeAccess {

    private TradeAccess() {}

    public static boolean mayRecord(Actor actor) {
        return actor.client() || actor.hasAny(Roles.FINANCE, Roles.DATA_ADMIN);
    }

    /** A system takes back only what it has recorded itself. */
    public static boolean mayReverse(UUID recordedById, Actor actor) {
        return actor.client() ? actor.id().equals(recordedById) : mayRecord(actor);
    }

    /** Whether the sales of all customers are open; otherwise those of the files one may read. */
    public static boolean readsAll(Actor actor) {
        return actor.hasAny(Roles.FINANCE, Roles.DATA_ADMIN, Roles.MARKET, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM,
                Roles.AUDITOR);
    }

    /** What can be done with a record that counts. */
    public static List<String> allowedActions(UUID recordedById, Actor actor) {
        return mayReverse(recordedById, actor) ? List.of("reverse") : List.of();
    }
}
