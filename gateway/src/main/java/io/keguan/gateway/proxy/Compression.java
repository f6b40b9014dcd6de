package io.keguan.gateway.proxy;

import java.util.Locale;

import io.vertx.core.MultiMap;

/** The server compresses every answer that does not name an encoding; what would not shrink names one. */
final class Compression {

    private Compression() {}

    static void choose(MultiMap headers) {
        String type = headers.get("Content-Type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean shrinks = lower.startsWith("text/") || lower.contains("json") || lower.contains("javascript")
                || lower.contains("xml");
        if (!shrinks && !headers.contains("Content-Encoding")) {
            headers.set("Content-Encoding", "identity");
        }
    }
}
