package io.keguan.customer.exchange.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestResponse;

import io.keguan.kit.http.HttpFilters;

/** Workbooks as answers: saved by the browser and kept by nobody between. */
public final class Workbooks {

    private Workbooks() {}

    public static RestResponse<StreamingOutput> named(String fileName, StreamingOutput content) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, HttpFilters.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(
                                fileName.replaceAll("[^A-Za-z0-9._-]", "_"), encoded))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
