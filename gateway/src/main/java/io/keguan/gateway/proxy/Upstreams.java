package io.keguan.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

/** The connections to the services: a limited number for each, so that one that hangs does not starve the others. */
@ApplicationScoped
public class Upstreams {

    private final HttpClient client;

    public Upstreams(Vertx vertx, GatewayConfig config) {
        GatewayConfig.Proxy proxy = config.proxy();
        // A connection on which nothing moves outlives the wait for an answer a little, so that 504 comes before 502.
        int silence = (int) proxy.responseTimeout().plusSeconds(5).toSeconds();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) proxy.connectTimeout().toMillis())
                .setIdleTimeout(silence)
                .setKeepAliveTimeout(silence)
                .setMaxPoolSize(proxy.connectionsPerService())
                .setMaxWaitQueueSize(proxy.waitingPerService())
                .setDecompressionSupported(false));
    }

    public Future<HttpClientRequest> request(RequestOptions options) {
        return client.request(options);
    }
}
