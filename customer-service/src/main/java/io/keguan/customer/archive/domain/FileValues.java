package io.keguan.customer.archive.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that stands in a customer's file at one moment, as text.
 *
 * @param single the fields a customer has once
 * @param several for every section a customer has several of: what stands under each id
 */
public record FileValues(Map<FileField, String> single, Map<FileSection, Map<UUID, Map<FileField, String>>> several) {

    public FileValues {
        single = copy(single);
        Map<FileSection, Map<UUID, Map<FileField, String>>> sections = new EnumMap<>(FileSection.class);
        several.forEach((section, entries) -> {
            Map<UUID, Map<FileField, String>> kept = new LinkedHashMap<>();
            entries.forEach((id, values) -> kept.put(id, copy(values)));
            sections.put(section, Collections.unmodifiableMap(kept));
        });
        several = Collections.unmodifiableMap(sections);
    }

    public Map<UUID, Map<FileField, String>> entries(FileSection section) {
        return several.getOrDefault(section, Map.of());
    }

    /** The value of a field, of the given entry where there are several; null when nothing stands there. */
    public String get(FileField field, UUID entryId) {
        return field.section().several()
                ? entries(field.section()).getOrDefault(entryId, Map.of()).get(field)
                : single.get(field);
    }

    private static Map<FileField, String> copy(Map<FileField, String> values) {
        Map<FileField, String> kept = new EnumMap<>(FileField.class);
        values.forEach((field, value) -> {
            if (value != null) {
                kept.put(field, value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
