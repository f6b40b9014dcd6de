package io.keguan.customer.snapshot.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;

/** What is different between two states of one file, field by field. */
public final class Comparison {

    /** @param entryId of what a customer has several of, null for what it has once */
    public record Line(FileField field, UUID entryId, String before, String after) {}

    private Comparison() {}

    public static List<Line> of(FileValues before, FileValues after) {
        List<Line> lines = new ArrayList<>();
        for (FileSection section : FileSection.values()) {
            if (section.several()) {
                Set<UUID> ids = new LinkedHashSet<>(before.entries(section).keySet());
                ids.addAll(after.entries(section).keySet());
                ids.forEach(id -> lines.addAll(lines(section, id, before, after)));
            } else {
                lines.addAll(lines(section, null, before, after));
            }
        }
        return lines;
    }

    private static List<Line> lines(FileSection section, UUID id, FileValues before, FileValues after) {
        return FileField.in(section)
                .stream()
                .map(field -> new Line(field, id, before.get(field, id), after.get(field, id)))
                .filter(line -> !Objects.equals(line.before, line.after))
                .toList();
    }
}
