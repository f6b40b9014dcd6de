package io.keguan.gateway.proxy;

import java.util.Objects;

import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One request on its way to a service and back. It is sent a second time only when the first try can't have had an effect:
 * when no connection was made, or when a request that only reads and has no body got no answer.
 */
final class Exchange {

    private static final long PAUSE_BEFORE_RETRY_MILLIS = 100;
    private static final int OUTGOING_BUFFER = 64 * 1024;

    private final RoutingContext context;
    private final RouteTable.Target target;
    private final Forwarding forwarding;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final boolean hasBody;
    private HttpClientRequest outgoing;
    private long timer = -1;
    private long sent;
    private boolean settled;

    Exchange(RoutingContext context, RouteTable.Target target, Forwarding forwarding) {
        this.context = context;
        this.target = target;
        this.forwarding = forwarding;
        this.request = context.request();
        this.response = context.response();
        this.hasBody = request.getHeader("Transfer-Encoding") != null
                || !"0".equals(Objects.requireNonNullElse(request.getHeader("Content-Length"), "0"));
    }

    void start() {
        response.closeHandler(gone -> abandon());
        restartTimer();
        connect(true);
    }

    private void connect(boolean mayRetry) {
        forwarding.upstreams().request(forwarding.options(context, target)).onComplete(connected -> {
            if (settled) {
                if (connected.succeeded()) {
                    connected.result().reset();
                }
            } else if (connected.succeeded()) {
                outgoing = connected.result();
                send(mayRetry && !hasBody && Doorman.safe(request.method()));
            } else if (connected.cause() instanceof ConnectionPoolTooBusyException) {
                settle();
                forwarding.busy(context);
            } else if (mayRetry) {
                retry();
            } else {
                unavailable(connected.cause());
            }
        });
    }

    private void retry() {
        context.vertx().setTimer(PAUSE_BEFORE_RETRY_MILLIS, now -> {
            if (!settled) {
                connect(false);
            }
        });
    }

    private void send(boolean mayRetry) {
        HttpClientRequest sending = outgoing;
        // The answer's failure says the same; without this every request we give up would be logged as an error.
        sending.exceptionHandler(known -> Log.debug("request to a service ended early", known));
        sending.response().onComplete(answered -> {
            if (settled) {
                return;
            }
            if (answered.succeeded()) {
                settle();
                relay(answered.result());
            } else if (mayRetry) {
                retry();
            } else {
                unavailable(answered.cause());
            }
        });
        if (hasBody) {
            stream(sending);
        } else {
            sending.end();
        }
    }

    /** Passes the body on at the speed of the slower side and counts it, for not every body says its size in advance. */
    private void stream(HttpClientRequest sending) {
        long limit = forwarding.bodyLimit(context);
        if (request.getHeader("Content-Length") == null) {
            sending.setChunked(true);
        }
        sending.setWriteQueueMaxSize(OUTGOING_BUFFER);
        request.handler(part -> pass(part, sending, limit));
        request.endHandler(end -> {
            if (!settled) {
                restartTimer();
                sending.end();
            }
        });
        request.exceptionHandler(broken -> abandon());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            response.writeContinue();
        }
        request.resume();
    }

    private void pass(Buffer part, HttpClientRequest sending, long limit) {
        sent += part.length();
        if (settled) {
            return;
        }
        if (sent > limit) {
            settle();
            sending.reset();
            forwarding.tooLarge(context);
            return;
        }
        restartTimer();
        sending.write(part);
        if (sending.writeQueueFull()) {
            request.pause();
            sending.drainHandler(drained -> request.resume());
        }
    }

    private void relay(HttpClientResponse answer) {
        response.setStatusCode(answer.statusCode());
        Headers.copyOutwards(answer.headers(), response.headers(), target.base());
        boolean bodiless = request.method() == HttpMethod.HEAD || answer.statusCode() == 204
                || answer.statusCode() == 304;
        if (bodiless) {
            response.end();
            return;
        }
        if (!response.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
        Compression.choose(response.headers());
        answer.pipe().endOnFailure(false).to(response).onFailure(broken -> {
            // The status is out already; only a closed connection tells the client that the rest is missing.
            Log.warnf("answer of %s broke off: %s", target.service(), broken.getMessage());
            request.connection().close();
        });
    }

    private void unavailable(Throwable cause) {
        settle();
        Log.warnf("%s is not reachable: %s", target.service(), cause.getMessage());
        forwarding.unavailable(context, target);
    }

    /** The time runs while nothing moves: from the start, from every part of the body, and from its end. */
    private void restartTimer() {
        context.vertx().cancelTimer(timer);
        timer = context.vertx().setTimer(forwarding.limits().responseTimeout().toMillis(), late -> {
            if (!settled) {
                settle();
                if (outgoing != null) {
                    outgoing.reset();
                }
                Log.warnf("%s did not answer in time", target.service());
                forwarding.timedOut(context, target);
            }
        });
    }

    private void settle() {
        settled = true;
        context.vertx().cancelTimer(timer);
    }

    /** The client went away: nobody waits for the answer any more. */
    private void abandon() {
        settle();
        if (outgoing != null) {
            outgoing.reset();
        }
    }
}
