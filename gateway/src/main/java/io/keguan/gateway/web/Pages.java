package io.keguan.gateway.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** The screens: every address that is no file and no interface shows the one page, which finds out itself what to draw. */
@ApplicationScoped
public class Pages {

    private static final List<String> NO_SCREENS = List.of("/q/", "/.well-known/");
    private static final String NOT_BUILT = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>客管 Keguan</title>
            <p>界面尚未构建：请在 frontend 目录执行 npm ci 和 npm run build，然后重新构建 gateway。</p>
            <p lang="en">The screens are not built: run npm ci and npm run build in frontend, then build gateway again.
            The interface is described at <a href="/docs">/docs</a>.</p></html>
            """;

    private final Buffer screens = page("index.html", NOT_BUILT);
    private final Buffer docs = page("docs/index.html", NOT_BUILT);

    /** Answers with a page when the request asks for one; false leaves it to others. */
    public boolean show(RoutingContext context) {
        String path = context.request().path();
        HttpMethod method = context.request().method();
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (file || method != HttpMethod.GET && method != HttpMethod.HEAD
                || NO_SCREENS.stream().anyMatch(path::startsWith)) {
            return false;
        }
        Buffer page = path.equals("/docs") || path.equals("/docs/") ? docs : screens;
        context.response().putHeader("Content-Type", "text/html;charset=UTF-8");
        if (method == HttpMethod.HEAD) {
            context.response().putHeader("Content-Length", String.valueOf(page.length())).end();
        } else {
            context.response().end(page);
        }
        return true;
    }

    private static Buffer page(String file, String otherwise) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/" + file)) {
            return in == null ? Buffer.buffer(otherwise) : Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
