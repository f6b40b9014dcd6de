package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./keguan} as people call it, in a checkout where nothing but the launcher is built. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptTest {

    @TempDir
    Path folder;
    Path checkout;
    Path jar;

    @BeforeEach
    void check_out() throws IOException {
        checkout = folder.resolve("checkout");
        jar = checkout.resolve("launcher/target/launcher.jar");
        Files.createDirectories(jar.getParent());
        Files.copy(Platform.repository().resolve("keguan"), checkout.resolve("keguan"));
        build("one");
    }

    @Test
    void a_relative_home_is_meant_from_where_the_caller_stands_and_its_chinese_name_is_readable_without_a_locale()
            throws Exception {
        var desk = Files.createDirectories(folder.resolve("desk"));
        // The shell makes the name 数据: the JVM of this test may itself have no locale to pass it on.
        assertThat(status(desk, "LC_ALL=C KEGUAN_HOME=$(printf '\\346\\225\\260\\346\\215\\256')"))
                .isEqualTo("Nothing runs in " + desk + "/数据\n");
        assertThat(status(desk, "LC_ALL=C")).isEqualTo("Nothing runs in " + checkout.resolve(".keguan") + "\n");
    }

    @Test
    void the_launcher_runs_from_a_copy_which_a_build_leaves_alone() throws Exception {
        status(folder, "");
        status(folder, "");
        var first = copies();
        assertThat(first).singleElement().satisfies(copy -> assertThat(copy).hasSameBinaryContentAs(jar));

        build("two");
        status(folder, "");

        assertThat(copies()).hasSize(2).containsAll(first).anySatisfy(copy -> assertThat(copy)
                .hasSameBinaryContentAs(jar));
    }

    /** The launcher's program as the build packs it, except that the classes lie where this test found them. */
    private void build(String version) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var classes = Files.list(Platform.target().resolve("classes/io/keguan/launcher"))) {
            for (var file : classes.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry("io/keguan/launcher/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(jar.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith("launcher-")).toList();
        }
    }

    private String status(Path from, String variables) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", variables + " exec " + checkout.resolve("keguan") + " status")
                .directory(from.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KEGUAN_") || name.startsWith("LC_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }
}
