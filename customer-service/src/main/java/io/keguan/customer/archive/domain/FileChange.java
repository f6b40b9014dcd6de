package io.keguan.customer.archive.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * One line of a change: what stands in a field and what shall stand there, or the removal of a whole entry.
 *
 * @param entryId the contact, address, invoice title or settlement unit; null for what a customer has once
 * @param added whether the entry is a new one
 * @param field the field; null when the whole entry is removed
 * @param before what stood there when the change was asked for, null for nothing
 * @param after what shall stand there, null for nothing
 */
public record FileChange(FileSection section, UUID entryId, boolean added, FileField field, String before,
        String after) {

    public static FileChange removal(FileSection section, UUID entryId) {
        return new FileChange(section, entryId, false, null, null, null);
    }

    public boolean removal() {
        return field == null;
    }

    /** Whether the file no longer says what it said when the change was asked for. */
    public boolean outdated(FileValues now) {
        return gone(now) || !removal() && !Objects.equals(before, now.get(field, entryId));
    }

    /** Whether somebody has removed the entry meanwhile. */
    public boolean gone(FileValues now) {
        return section.several() && !added && !now.entries(section).containsKey(entryId);
    }

    /** The same change, on what the file says now. */
    public FileChange on(FileValues now) {
        return removal() ? this : with(now.get(field, entryId), after);
    }

    /** The same line with personal data only by their outline. */
    public FileChange masked() {
        return removal() ? this : with(field.masked(before), field.masked(after));
    }

    private FileChange with(String from, String to) {
        return new FileChange(section, entryId, added, field, from, to);
    }

    /** The line's name in the whole file, for trails and refusals. */
    public String path() {
        return removal() ? section.name() : field.path();
    }
}
