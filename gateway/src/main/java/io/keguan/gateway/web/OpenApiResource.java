package io.keguan.gateway.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.proxy.RouteTable;
import io.keguan.gateway.proxy.RouteTable.Upstream;
import io.keguan.gateway.proxy.Upstreams;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/** The interface of the whole suite as one document, made from what each running service says about itself. */
@Path("/api/v1/openapi.json")
@PermitAll
@Singleton
public class OpenApiResource {

    private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String OWN = "META-INF/quarkus-generated-openapi-doc.JSON";

    private record Merged(ObjectNode document, long madeAt) {}

    private final RouteTable routes;
    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final GatewayConfig config;
    private final String version;
    private volatile Merged merged;

    public OpenApiResource(RouteTable routes, Upstreams upstreams, ObjectMapper json, GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.routes = routes;
        this.upstreams = upstreams;
        this.json = json;
        this.config = config;
        this.version = version;
    }

    @GET
    @Operation(hidden = true)
    public JsonNode document() {
        Merged known = merged;
        if (known == null || System.nanoTime() - known.madeAt > KEPT_NANOS) {
            known = new Merged(merge(), System.nanoTime());
            merged = known;
        }
        return known.document;
    }

    private ObjectNode merge() {
        Map<String, CompletionStage<ObjectNode>> asked = new LinkedHashMap<>();
        routes.upstreams().forEach(upstream -> asked.put(upstream.service(), ask(upstream)));
        OpenApiMerge merge = new OpenApiMerge();
        merge.add(RouteTable.GATEWAY, own());
        List<String> missing = new ArrayList<>();
        asked.forEach((service, answer) -> {
            try {
                merge.add(service, answer.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException silent) {
                Log.warnf("%s does not describe itself: %s", service, silent);
                missing.add(service);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                missing.add(service);
            }
        });
        return merge.result(version, config.publicUrl().toString(), missing);
    }

    private CompletionStage<ObjectNode> ask(Upstream upstream) {
        return upstreams
                .request(new RequestOptions()
                        .setAbsoluteURI(upstream.base().resolve("/q/openapi?format=json").toString())
                        .putHeader("Accept", "application/json"))
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(body -> read(body.getBytes()))
                .toCompletionStage();
    }

    private ObjectNode own() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read(byte[] document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
