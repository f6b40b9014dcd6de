package io.keguan.customer.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.keguan.customer.archive.domain.FileField;

/**
 * A column an export can have.
 *
 * @param field the field of the file; null for what the archive itself knows of the file
 * @param open also told of files the applicant has no access to, as in the list of customers
 */
public record ExportColumn(String path, String title, FileField field, boolean open) {

    private static final List<ExportColumn> ALL = columns();
    private static final Map<String, ExportColumn> BY_PATH = ALL.stream()
            .collect(Collectors.toMap(ExportColumn::path, c -> c));

    private static List<ExportColumn> columns() {
        List<ExportColumn> all = new ArrayList<>(List.of(new ExportColumn("number", "客户编号", null, true)));
        ImportColumn.all().stream().filter(c -> c.field() != null)
                .map(c -> new ExportColumn(c.path(), c.title(), c.field(), c.field() == FileField.NAME))
                .forEach(all::add);
        all.addAll(List.of(new ExportColumn("department", "归属部门", null, true),
                new ExportColumn("owner", "负责人", null, true), new ExportColumn("status", "状态", null, false),
                new ExportColumn("establishedAt", "建档时间", null, false),
                new ExportColumn("completeness", "资料完整度", null, false)));
        return List.copyOf(all);
    }

    public static List<ExportColumn> all() {
        return ALL;
    }

    static Optional<ExportColumn> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    public boolean personal() {
        return field != null && field.personal();
    }
}
