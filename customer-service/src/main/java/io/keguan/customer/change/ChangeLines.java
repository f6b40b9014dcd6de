package io.keguan.customer.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/** What people wrote on the form, held against the file: the lines of the change, or every reason why it can't be one. */
final class ChangeLines {

    private final FileValues file;
    private final List<FileChange> lines = new ArrayList<>();
    private final List<Reason> wrong = new ArrayList<>();

    private ChangeLines(FileValues file) {
        this.file = file;
    }

    /** The lines that change something; 422 with all reasons when one of them is wrong, or when nothing changes. */
    static List<FileChange> of(List<ChangeRequests.Entered> entered, FileValues file) {
        ChangeLines read = new ChangeLines(file);
        for (int i = 0; i < entered.size(); i++) {
            read.read("lines[" + i + "]", entered.get(i));
        }
        if (read.wrong.isEmpty() && read.lines.isEmpty()) {
            read.wrong.add(Reason.of("lines", "change-request.nothing-changes", "S4-24"));
        }
        if (!read.wrong.isEmpty()) {
            throw Refused.invalid(read.wrong);
        }
        return read.lines;
    }

    private void read(String at, ChangeRequests.Entered entered) {
        FileSection section = entered.section();
        UUID id = entered.entryId();
        boolean known = !section.several() || id != null && file.entries(section).containsKey(id);
        if (section.several() && id != null && !known || !section.several() && id != null) {
            wrong.add(Reason.of(at + ".entryId", "change-request.unknown-entry", "S4-24"));
        } else if (entered.remove()) {
            remove(at, section, id);
        } else {
            set(at, entered, section.several() && id == null);
        }
    }

    private void remove(String at, FileSection section, UUID id) {
        if (id == null) {
            wrong.add(Reason.of(at + ".entryId", "validation.required", "S4-24"));
        } else {
            lines.add(FileChange.removal(section, id));
        }
    }

    private void set(String at, ChangeRequests.Entered entered, boolean added) {
        UUID id = added ? Ids.next() : entered.entryId();
        Map<FileField, String> wanted = new EnumMap<>(FileField.class);
        entered.values().forEach((key, typed) -> FileField.of(entered.section(), key)
                .ifPresentOrElse(field -> wanted.put(field, field.clean(typed)),
                        () -> wrong.add(Reason.of(at + ".values." + key, "change-request.unknown-field", "S4-24"))));
        if (added) {
            FileField.in(entered.section()).stream().filter(FileField::required)
                    .forEach(f -> wanted.putIfAbsent(f, null));
        }
        wanted.forEach((field, value) -> {
            String flaw = field.flaw(value);
            String before = file.get(field, id);
            if (flaw != null) {
                wrong.add(new Reason(at + ".values." + field.key(), flaw, field.rule(), Map.of("max", field.max())));
            } else if (!Objects.equals(before, value)) {
                lines.add(new FileChange(field.section(), id, added, field, before, value));
            }
        });
    }
}
