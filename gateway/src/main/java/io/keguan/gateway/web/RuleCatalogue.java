package io.keguan.gateway.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The regulations rule by rule, as they were built into this release. */
@ApplicationScoped
public class RuleCatalogue {

    /** One rule; {@code rule} in Chinese as people read it, {@code ruleEn} in English. */
    @Schema(name = "RuleText")
    public record Entry(String id, String article, String owner, String kind, String title, String rule,
            String ruleEn) {}

    private final List<Entry> entries;
    private final String tag;

    public RuleCatalogue() {
        byte[] file = file();
        CRC32 sum = new CRC32();
        sum.update(file);
        this.tag = Long.toHexString(sum.getValue());
        this.entries = rows(new String(file, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(c -> new Entry(c.get(0), c.get(1), c.get(3), c.get(4), c.get(5), c.get(6), c.get(2)))
                .toList();
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Changes with the content. */
    public String tag() {
        return tag;
    }

    private static byte[] file() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("rules.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comma-separated values with quotes where a cell needs them (RFC 4180). */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows.stream().filter(r -> r.size() > 1).toList();
    }
}
