package io.keguan.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which articles of the regulations a test proves. A test names its articles with {@code @Rule}; an article that the
 * catalogue does not know is a mistake wherever it stands.
 */
record Rules(Map<String, String> owners, Map<String, Set<Path>> proofs, Map<String, Set<Path>> unknown) {

    private static final Pattern TAG = Pattern.compile("@Rule\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("[\"'`]([A-Za-z0-9][A-Za-z0-9-]*)[\"'`]");
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "dist", ".git", ".keguan");
    private static final Set<String> SOURCES = Set.of("java", "ts", "tsx", "mjs");
    private static final String NOBODY = "none";

    static Rules of(Path repository) {
        try {
            var owners = owners(repository.resolve("docs/rules/rules.csv"));
            var proofs = new TreeMap<String, Set<Path>>();
            var unknown = new TreeMap<String, Set<Path>>();
            for (var file : sources(repository)) {
                var relative = repository.relativize(file);
                for (var id : idsIn(Files.readString(file))) {
                    if (!owners.containsKey(id)) {
                        unknown.computeIfAbsent(id, key -> new TreeSet<>()).add(relative);
                    } else if (isTest(relative)) {
                        proofs.computeIfAbsent(id, key -> new TreeSet<>()).add(relative);
                    }
                }
            }
            return new Rules(owners, proofs, unknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether every named article exists. */
    boolean print(PrintStream out) {
        var byOwner = new TreeMap<String, List<String>>();
        owners.forEach((id, owner) -> byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(id));
        var nothingToProve = byOwner.remove(NOBODY);
        byOwner.forEach((owner, ids) -> {
            var open = ids.stream().filter(id -> !proofs.containsKey(id)).toList();
            out.printf("%-14s %3d of %3d rules have a test%n", owner, ids.size() - open.size(), ids.size());
            printWrapped(out, open);
        });
        var total = byOwner.values().stream().mapToInt(List::size).sum();
        var covered = byOwner.values().stream().flatMap(List::stream).filter(proofs::containsKey).count();
        out.printf("%-14s %3d of %3d; %d more describe the regulation itself%n", "all", covered, total,
                nothingToProve == null ? 0 : nothingToProve.size());
        unknown.forEach((id, files) -> out.printf("unknown rule %s in %s%n", id, files));
        return unknown.isEmpty();
    }

    private static void printWrapped(PrintStream out, List<String> ids) {
        for (var i = 0; i < ids.size(); i += 12) {
            out.println("    " + (i == 0 ? "without: " : "         ") + String.join(" ", ids.subList(i, Math.min(ids
                    .size(), i + 12))));
        }
    }

    private static Map<String, String> owners(Path catalogue) throws IOException {
        var owners = new TreeMap<String, String>();
        for (var record : Csv.parse(Files.readString(catalogue)).stream().skip(1).toList()) {
            owners.put(record.get(0), record.get(3));
        }
        return owners;
    }

    private static Set<String> idsIn(String source) {
        var ids = new TreeSet<String>();
        var tags = TAG.matcher(source);
        while (tags.find()) {
            var names = ID.matcher(tags.group(1));
            while (names.find()) {
                ids.add(names.group(1));
            }
        }
        return ids;
    }

    private static boolean isTest(Path relative) {
        var path = relative.toString();
        return path.contains("/src/test/") || path.startsWith("frontend/e2e/") || path.startsWith("frontend/src/");
    }

    private static List<Path> sources(Path repository) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(repository, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                if (SOURCES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
