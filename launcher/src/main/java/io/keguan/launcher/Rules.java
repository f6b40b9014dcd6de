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
 * Which articles of the regulations a test proves, and which software does not serve for a reason that is written down. A test
 * names its articles with {@code @Rule}; an article that the catalogue does not know is a mistake wherever it stands.
 */
record Rules(Map<String, String> owners, Map<String, Set<Path>> proofs, Set<String> reasoned,
        Map<String, Set<Path>> unknown) {

    private static final Pattern TAG = Pattern.compile("@Rule\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("[\"'`]([A-Za-z0-9][A-Za-z0-9-]*)[\"'`]");
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "dist", ".git", ".keguan");
    private static final Set<String> SOURCES = Set.of("java", "ts", "tsx", "mjs");
    private static final String NOBODY = "none";
    private static final Path REASONS = Path.of("docs/rules/not-software.md");
    /** A line of the table of reasons: the article, and why. */
    private static final Pattern REASON = Pattern.compile("(?m)^\\| (S\\d[A-Za-z0-9-]*) \\| \\S.*\\|$");

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
            var reasoned = new TreeSet<String>();
            for (var id : reasonsIn(repository.resolve(REASONS))) {
                if (owners.containsKey(id)) {
                    reasoned.add(id);
                } else {
                    unknown.computeIfAbsent(id, key -> new TreeSet<>()).add(REASONS);
                }
            }
            return new Rules(owners, proofs, reasoned, unknown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether every named article exists, and none is both proven and excused. */
    boolean print(PrintStream out) {
        var byOwner = new TreeMap<String, List<String>>();
        owners.forEach((id, owner) -> byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(id));
        var nothingToProve = byOwner.remove(NOBODY);
        byOwner.forEach((owner, ids) -> {
            var proven = ids.stream().filter(proofs::containsKey).count();
            var open = ids.stream().filter(id -> !proofs.containsKey(id) && !reasoned.contains(id)).toList();
            var excused = ids.size() - proven - open.size();
            out.printf("%-14s %3d of %3d rules have a test%s%n", owner, proven, ids.size(),
                    excused == 0 ? "" : ", %d a reason".formatted(excused));
            printWrapped(out, open);
        });
        var total = byOwner.values().stream().mapToInt(List::size).sum();
        var covered = byOwner.values().stream().flatMap(List::stream).filter(proofs::containsKey).count();
        out.printf("%-14s %3d of %3d; %d more describe the regulation itself%n", "all", covered, total,
                nothingToProve == null ? 0 : nothingToProve.size());
        contradicted().forEach(id -> out.printf("rule %s has a test and a reason not to be served%n", id));
        unknown.forEach((id, files) -> out.printf("unknown rule %s in %s%n", id, files));
        return unknown.isEmpty() && contradicted().isEmpty();
    }

    /** What a test proves needs no excuse any more. */
    Set<String> contradicted() {
        var both = new TreeSet<>(reasoned);
        both.retainAll(proofs.keySet());
        return both;
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

    private static List<String> reasonsIn(Path page) throws IOException {
        return Files.exists(page)
                ? REASON.matcher(Files.readString(page)).results().map(line -> line.group(1)).toList()
                : List.of();
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
