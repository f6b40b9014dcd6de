package io.keguan.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpServer;

/** The smallest program that is started like a service: it needs its database and says that it is ready. */
public final class StandInService {

    private StandInService() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        if (args.length > 0) {
            System.out.println("waiting");
            new CountDownLatch(1).await();
        }
        DriverManager.getConnection(env("QUARKUS_DATASOURCE_JDBC_URL"), env("QUARKUS_DATASOURCE_USERNAME"), env(
                "QUARKUS_DATASOURCE_PASSWORD")).close();
        var server = HttpServer.create(new InetSocketAddress(env("QUARKUS_HTTP_HOST"), Integer.parseInt(env(
                "QUARKUS_HTTP_PORT"))), 0);
        server.createContext("/", exchange -> {
            var body = ("{\"open\":true,\"issuer\":\"" + env("KEGUAN_ISSUER") + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String env(String name) {
        return System.getenv(name);
    }

    /** A jar that can be started with {@code java -jar}. */
    static Path jarIn(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, driver().toUri().toString());
        var jar = folder.resolve("stand-in-runner.jar");
        var entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var program = StandInService.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            program.transferTo(out);
        }
        return jar;
    }

    private static Path driver() throws IOException {
        try (var files = Files.list(Platform.target().resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
