package io.keguan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory that a process and its children hold. Pages they share (PostgreSQL's buffers, class archives) are counted once
 * where the system tells (Linux); elsewhere this is the plain resident size.
 */
final class Memory {

    private Memory() {}

    static long withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(Memory::own).sum();
    }

    static long own(ProcessHandle process) {
        var proportional = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            if (Files.exists(proportional)) {
                return Files.readAllLines(proportional)
                        .stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(
                                line -> kilobytes(line.substring(4)))
                        .findFirst()
                        .orElse(0) * 1024;
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            try (var output = ps.getInputStream()) {
                return kilobytes(new String(output.readAllBytes(), StandardCharsets.US_ASCII)) * 1024;
            }
        } catch (IOException e) {
            // It ended while we looked.
            return 0;
        }
    }

    private static long kilobytes(String text) {
        var digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
