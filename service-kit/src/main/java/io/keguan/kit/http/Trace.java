package io.keguan.kit.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The trace of the present call, for logs, problems, audit and events. */
public final class Trace {

    private Trace() {}

    public static String id() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** The W3C {@code traceparent} value, or null outside a trace. */
    public static String parent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
                : null;
    }
}
