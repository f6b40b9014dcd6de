package io.keguan.launcher;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text with quoted fields, as spreadsheets write it. */
final class Csv {

    private Csv() {}

    static List<List<String>> parse(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (quoted || sign != ',' && sign != '\n') {
                field.append(sign);
            } else {
                record.add(field.toString().strip());
                field.setLength(0);
                if (sign == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            }
        }
        if (!record.isEmpty() || !field.isEmpty()) {
            record.add(field.toString().strip());
            records.add(List.copyOf(record));
        }
        return records;
    }
}
