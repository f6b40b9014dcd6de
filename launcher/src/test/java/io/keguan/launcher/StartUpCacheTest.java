package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartUpCacheTest {

    @TempDir
    Path folder;

    @Test
    void what_one_run_recorded_the_next_one_uses_and_a_rebuilt_program_does_not() throws IOException {
        var jar = StandInService.jarIn(folder);
        var cache = StartUpCache.of("stand-in", jar);
        assertThat(cache.flags()).isEmpty();

        runOnce(jar, cache, true);

        assertThat(cache.exists()).isTrue();
        assertThat(cache.flags()).singleElement().asString().startsWith("-XX:AOTCache=" + folder);
        runOnce(jar, cache, false);
        assertThat(ChildProcess.log(folder, "stand-in")).content().contains("waiting").doesNotContain("AOT");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        var rebuilt = StartUpCache.of("stand-in", jar);
        assertThat(rebuilt.flags()).isEmpty();
        runOnce(jar, rebuilt, true);
        assertThat(cache.exists()).isFalse();
        assertThat(rebuilt.exists()).isTrue();
    }

    @Test
    void a_recording_that_was_cut_off_is_not_kept() throws IOException {
        var jar = StandInService.jarIn(folder);
        var cache = StartUpCache.of("stand-in", jar);
        var half = Files.writeString(
                Path.of(cache.flagsToRecord().getFirst().substring("-XX:AOTCacheOutput=".length())),
                "half");
        cache.keep(137);
        assertThat(cache.exists()).isFalse();
        assertThat(half).doesNotExist();
    }

    private void runOnce(Path jar, StartUpCache cache, boolean record) {
        var program = new JavaProgram(folder, "stand-in", cache, List.of("-Xmx32m"), List.of("-jar", jar.toString(),
                "wait"), record);
        program.start(Map.of());
        assertThat(Wait.until(Duration.ofSeconds(30), () -> true, () -> Folders.read(ChildProcess.log(folder,
                "stand-in")).contains("waiting"))).isTrue();
        program.stop();
    }
}
