package io.keguan.customer.exchange;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;

/** The empty workbook people fill in: one row of titles, what each column may hold, and the choices to pick from. */
final class Template {

    static final String FILE_NAME = "客户导入模板.xlsx";
    private static final String CHOICES = "可选值";
    private static final int NOTE_WIDTH = 60;

    private Template() {}

    static void write(OutputStream out) {
        List<ImportColumn> columns = ImportColumn.all();
        List<ImportColumn> chosen = columns.stream().filter(c -> !c.choices().isEmpty()).toList();
        try (SheetWriter workbook = new SheetWriter(out)) {
            workbook.sheet("客户", columns.stream()
                    .map(c -> new Column(c.title() + (c.required() ? "*" : ""), c.width(), c.required())).toList());
            for (int i = 0; i < chosen.size(); i++) {
                workbook.choices(columns.indexOf(chosen.get(i)), CHOICES, i, chosen.get(i).choices().size());
            }
            workbook.sheet("填写说明", List.of(Column.of("列", 20), Column.of("说明", NOTE_WIDTH), Column.of("最多字数", 10)));
            notes().forEach(n -> workbook.row(Arrays.asList(n.getFirst(), n.getLast())));
            columns.forEach(c -> workbook.row(Arrays.asList(c.title(), note(c),
                    c.field() == null ? null : String.valueOf(c.field().max()))));
            workbook.sheet(CHOICES, chosen.stream().map(c -> Column.of(c.title(), 16)).toList());
            int most = chosen.stream().mapToInt(c -> c.choices().size()).max().orElse(0);
            for (int i = 0; i < most; i++) {
                List<String> row = new ArrayList<>();
                for (ImportColumn column : chosen) {
                    List<String> words = List.copyOf(column.choices().values());
                    row.add(i < words.size() ? words.get(i) : null);
                }
                workbook.row(row);
            }
        }
    }

    private static List<List<String>> notes() {
        return List.of(
                List.of("怎样识别客户", "填了客户编号的按编号更新；没填编号、信用代码已建档的按信用代码更新；其余为新客户"),
                List.of("留空", "更新时留空的单元格不改档案；要清空一项，请填“" + RowForm.CLEAR + "”"),
                List.of("新客户", "带 * 的列必填；档案归提交导入的人及其部门负责"),
                List.of("新客户的备案", "已在市场推广部备案的老客户，请填备案日期；不填的，自导入之日起按新客户备案，逾期费用不予报销"),
                List.of("公式", "不接受公式，请粘贴为数值"));
    }

    private static String note(ImportColumn column) {
        if (!column.choices().isEmpty()) {
            return "可选：" + String.join("、", column.choices().values());
        }
        if (column == ImportColumn.NUMBER) {
            return "如 KH-2026-000001；新客户留空";
        }
        if (column == ImportColumn.JUSTIFICATION) {
            return "与已有客户相似时，说明为什么是另一家";
        }
        if (column == ImportColumn.FILED_ON) {
            return "如 2024-03-15，不能晚于导入当日；只用于新客户";
        }
        return switch (column.field().kind()) {
            case "DISTRICT" -> "六位区划代码或全称，如 440306、广东省深圳市宝安区";
            case "DATE" -> "如 2026-11-20";
            case "COMPANY_CODE" -> "18 位";
            case "PHONE" -> "手机，或带区号的固定电话";
            default -> column.required() ? "必填" : "";
        };
    }
}
