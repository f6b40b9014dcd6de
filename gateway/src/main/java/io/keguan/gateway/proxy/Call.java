package io.keguan.gateway.proxy;

import io.keguan.gateway.token.domain.Caller;
import io.vertx.ext.web.RoutingContext;

/** What the entrance has found out about a request, kept with it on its way through the gateway. */
public final class Call {

    private static final String ADDRESS = "keguan.address";
    private static final String CALLER = "keguan.caller";

    private Call() {}

    /** The network address the request comes from. */
    public static String address(RoutingContext request) {
        return request.get(ADDRESS);
    }

    /** Who calls, or null when nobody signed in. */
    public static Caller caller(RoutingContext request) {
        return request.get(CALLER);
    }

    static void address(RoutingContext request, String address) {
        request.put(ADDRESS, address);
    }

    static void caller(RoutingContext request, Caller caller) {
        request.put(CALLER, caller);
    }
}
