package io.keguan.customer.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.keguan.customer.archive.domain.FileField;

/**
 * A column of the workbook: a field of the file, or one of the few things only the opening of a file asks for.
 *
 * @param path its name in reasons and in the stored rows
 * @param field the field of the file, null for the others
 */
record ImportColumn(String path, String title, FileField field, boolean required, int width,
        Map<String, String> choices) {

    static final ImportColumn NUMBER = other("number", "客户编号", false, 18, Map.of());
    static final ImportColumn SOURCE = other("source", "客户来源", false, 12, ExchangeWords.sources());
    static final ImportColumn INTENDED = other("intended", "是否意向客户", false, 12,
            Map.of("true", ExchangeWords.YES, "false", ExchangeWords.NO));
    static final ImportColumn JUSTIFICATION = other("justification", "重复说明", false, 24, Map.of());

    static final ImportColumn FILED_ON = other("filedOn", "备案日期", false, 12, Map.of());

    private static final List<FileField> CONTACT = List.of(FileField.CONTACT_NAME, FileField.CONTACT_ROLE,
            FileField.CONTACT_PHONE, FileField.CONTACT_EMAIL);
    private static final List<ImportColumn> ALL = columns();

    private static List<ImportColumn> columns() {
        List<ImportColumn> all = new ArrayList<>(List.of(NUMBER));
        Stream.concat(FileField.single().stream(), CONTACT.stream())
                .map(f -> new ImportColumn(f.path(), ExchangeWords.title(f), f, f.required(),
                        Math.min(40, Math.max(12, f.max() / 4)), ExchangeWords.choices(f)))
                .forEach(all::add);
        all.addAll(List.of(SOURCE, INTENDED, JUSTIFICATION, FILED_ON));
        return List.copyOf(all);
    }

    private static ImportColumn other(String path, String title, boolean required, int width,
            Map<String, String> choices) {
        return new ImportColumn(path, title, null, required, width, choices);
    }

    static List<ImportColumn> all() {
        return ALL;
    }

    /** The column of a title as people leave it: with the mark of a required one, or under its technical name. */
    static Optional<ImportColumn> titled(String title) {
        String bare = title.strip().replaceFirst("[*＊]$", "").strip();
        return ALL.stream().filter(c -> c.title.equals(bare) || c.path.equalsIgnoreCase(bare)).findFirst();
    }

    /** The words of a path for the reasons in a workbook; the path itself when there are none. */
    static String titleOf(String path) {
        return ALL.stream().filter(c -> c.path.equals(path)).map(ImportColumn::title).findFirst().orElse(path);
    }
}
