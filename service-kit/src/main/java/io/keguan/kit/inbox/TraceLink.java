package io.keguan.kit.inbox;

import java.util.List;
import java.util.concurrent.Callable;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

/** Continues the trace of the request that caused an event, so that its audit entries and events can be followed. */
final class TraceLink {

    private static final TextMapGetter<String> PARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public String get(String traceparent, String key) {
            return "traceparent".equals(key) ? traceparent : null;
        }
    };

    private TraceLink() {}

    static <T> T follow(String traceparent, String name, Callable<T> work) throws Exception {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, PARENT);
        Span span = GlobalOpenTelemetry.getTracer("io.keguan.kit.inbox")
                .spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return work.call();
        } finally {
            span.end();
        }
    }
}
