package io.keguan.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.common.Uuid;

import kafka.tools.StorageTool;

/** The program of the broker's process: formats the folder the first time, then is Kafka and nothing else. */
public final class KafkaBroker {

    private KafkaBroker() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            var format = new String[]{"format", "--ignore-formatted", "--cluster-id", Uuid.randomUuid().toString(),
                    "--config", file.toString()};
            if (StorageTool.execute(format, System.out) != 0) {
                System.exit(1);
            }
        }
        kafka.Kafka.main(args);
    }

    /** The launcher's own jar names all libraries in its manifest; a test run has classes and a lib folder. */
    static String classPath() {
        var jar = Platform.target().resolve("launcher.jar");
        if (Files.exists(jar) && System.getProperty("java.class.path").contains("launcher.jar")) {
            return jar.toString();
        }
        return Platform.target().resolve("classes") + File.pathSeparator + Platform.target().resolve("lib") + "/*";
    }
}
