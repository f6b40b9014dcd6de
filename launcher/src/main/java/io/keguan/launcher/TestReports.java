package io.keguan.launcher;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reports (JUnit's XML form) that the parts of a test run left behind, added up. */
record TestReports(Map<String, Count> parts) {

    /** Results of some test cases. */
    record Count(int passed, int failed, int skipped) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(passed + other.passed, failed + other.failed, skipped + other.skipped);
        }

        @Override
        public String toString() {
            return passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped");
        }
    }

    static TestReports of(Path repository) {
        var parts = new TreeMap<String, Count>();
        for (var file : files(repository)) {
            parts.merge(repository.relativize(file).getName(0).toString(), count(file), Count::plus);
        }
        return new TestReports(parts);
    }

    Count total() {
        return parts.values().stream().reduce(Count.NONE, Count::plus);
    }

    /** Ends with the sum alone on a line; returns whether there were tests and none of them failed. */
    boolean print(PrintStream out) {
        parts.forEach((part, count) -> out.printf("%-22s %s%n", part, count));
        out.println(total());
        return total().failed() == 0 && total().passed() > 0;
    }

    private static List<Path> files(Path repository) {
        var found = new ArrayList<Path>();
        try (var modules = Files.list(repository)) {
            var folders = modules.flatMap(module -> Stream.of(module.resolve("target/surefire-reports"), module
                    .resolve("test-results"))).filter(Files::isDirectory).sorted().toList();
            for (var folder : folders) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".xml")).forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot list the test reports: " + e.getMessage(), e);
        }
        return found;
    }

    private static Count count(Path file) {
        try (var text = new WithoutText(Files.newBufferedReader(file))) {
            var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(text);
            var count = Count.NONE;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("testcase")) {
                    count = count.plus(testCase(reader));
                }
            }
            return count;
        } catch (IOException | XMLStreamException e) {
            throw new LaunchFailure("Cannot read the test report " + file + ": " + e.getMessage(), e);
        }
    }

    private static Count testCase(XMLStreamReader reader) throws XMLStreamException {
        var result = new Count(1, 0, 0);
        for (var depth = 1; depth > 0;) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    result = switch (reader.getLocalName()) {
                        case "failure", "error" -> new Count(0, 1, 0);
                        case "skipped" -> new Count(0, 0, 1);
                        default -> result;
                    };
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Text inside of a case says nothing about its result.
                }
            }
        }
        return result;
    }

    /** A report without what its tests printed: that can be of any length, and the parser would hold all of it at once. */
    private static final class WithoutText extends FilterReader {

        private static final char[] BEGIN = "![CDATA[".toCharArray();

        private WithoutText(BufferedReader report) {
            super(report);
        }

        @Override
        public int read() throws IOException {
            var next = in.read();
            while (next == '<' && textBegins()) {
                skipText();
                next = in.read();
            }
            return next;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            for (var count = 0; count < length; count++) {
                var next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                into[from + count] = (char) next;
            }
            return length;
        }

        private boolean textBegins() throws IOException {
            in.mark(BEGIN.length);
            for (var expected : BEGIN) {
                if (in.read() != expected) {
                    in.reset();
                    return false;
                }
            }
            return true;
        }

        private void skipText() throws IOException {
            var brackets = 0;
            for (var next = in.read(); next >= 0 && !(next == '>' && brackets >= 2); next = in.read()) {
                brackets = next == ']' ? brackets + 1 : 0;
            }
        }
    }
}
