package io.keguan.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.sheet.SheetWriter.Column;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetTest {

    private static final String SHEET = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_again() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            rows.add(Arrays.asList("客户" + i, null, "第一行\n第二行 & <b>", "007"));
        }
        Path file = written(rows);
        List<SheetRow> read = read(file, SheetLimits.rows(3000));
        assertThat(read).hasSize(2501);
        assertThat(read.getFirst().values()).startsWith("名称", "二", "三", "四");
        assertThat(read.subList(1, read.size())).extracting(r -> r.values().subList(0, 4)).isEqualTo(rows);
        assertThat(read.get(2).number()).isEqualTo(3);
        assertThat(read).allMatch(r -> r.flaws().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8613800000000", "-5", "@SUM(A1)", "\t=1", "'=quoted", "''=twice"})
    void what_a_program_would_calculate_is_written_as_text_and_read_as_it_was(String dangerous) throws IOException {
        Path file = written(List.of(List.of(dangerous)));
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("&apos;" + dangerous.replace("'", "&apos;").replace("\t", "&#x9;"))
                .doesNotContain("<f>");
        assertThat(read(file, SheetLimits.rows(10)).get(1).value(0)).isEqualTo(dangerous);
    }

    @Test
    void an_apostrophe_in_front_of_harmless_text_stays() throws IOException {
        assertThat(read(written(List.of(List.of("'s-Hertogenbosch"))), SheetLimits.rows(10)).get(1).value(0))
                .isEqualTo("'s-Hertogenbosch");
    }

    @Test
    void a_watermark_stands_above_below_in_every_row_and_on_every_printed_page() throws IOException {
        Path file = folder.resolve("marked.xlsx");
        try (SheetWriter writer = new SheetWriter(Files.newOutputStream(file))) {
            writer.sheet("客户", List.of(Column.of("名称", 20)), "DC-2026-000001 张三 & 李四");
            writer.row(List.of("一"));
            writer.row(List.of("二"));
        }
        List<SheetRow> rows = read(file, SheetLimits.rows(10));
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().value(0)).isEqualTo("DC-2026-000001 张三 & 李四");
        assertThat(rows.getLast().value(0)).isEqualTo("DC-2026-000001 张三 & 李四");
        assertThat(rows.subList(2, 4)).allMatch(r -> "DC-2026-000001 张三 & 李四".equals(r.value(1)));
        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("<oddHeader>", "<oddFooter>")
                .doesNotContain("<oddHeader></oddHeader>", "<oddFooter></oddFooter>");
    }

    @Test
    void numbers_dates_booleans_and_shared_texts_become_text() throws IOException {
        Path file = handmade(
                row(1, "<c r='A1' t='s'><v>0</v></c><c r='B1'><v>1.38E10</v></c><c r='C1' s='1'><v>45000</v></c>"
                        + "<c r='D1' s='1'><v>45000.5</v></c><c r='E1' t='b'><v>1</v></c><c r='F1'><v>0.30000000000000004</v></c>"
                        + "<c r='H1' t='inlineStr'><is><r><t>拼</t></r><r><t>接</t></r><rPh><t>pin</t></rPh></is></c>"),
                Map.of("xl/sharedStrings.xml", "<sst><si><t>共享_x0041_</t></si></sst>", "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>"));
        SheetRow row = read(file, SheetLimits.rows(10)).getFirst();
        assertThat(row.values()).containsExactly("共享A", "13800000000", "2023-03-15", "2023-03-15 12:00", "true", "0.3",
                null, "拼接");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void formulas_errors_inexact_numbers_and_long_cells_are_flaws_of_their_cells() throws IOException {
        Path file = handmade(row(4, "<c r='A4'><f>1+1</f><v>2</v></c><c r='B4' t='e'><v>#N/A</v></c>"
                + "<c r='C4'><v>9.1330000000000001E17</v></c><c r='D4' t='str'><v>" + "长".repeat(30)
                + "</v></c><c r='E4'><v>1E1000000000</v></c>"), Map.of());
        SheetRow row = read(file, new SheetLimits(10, 10, 20, 1 << 20, 200)).getFirst();
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.flaws()).isEqualTo(Map.of(0, "sheet.formula", 1, "sheet.error-cell", 2, "sheet.number-inexact",
                3, "sheet.cell-too-long", 4, "sheet.number-inexact"));
    }

    @Test
    void a_file_packed_to_fill_the_memory_is_refused() throws IOException {
        String bomb = "<c r='A1' t='str'><v>" + "0".repeat(40 << 20) + "</v></c>";
        assertThat(code(handmade(row(1, bomb), Map.of()), SheetLimits.rows(10))).isEqualTo("sheet.unpacks-too-large");
        String texts = "<sst><si><t>" + "0".repeat(40 << 20) + "</t></si></sst>";
        assertThat(code(handmade("", Map.of("xl/sharedStrings.xml", texts)), SheetLimits.rows(10)))
                .isEqualTo("sheet.unpacks-too-large");
    }

    @Test
    void rows_and_columns_beyond_the_limit_are_refused() throws IOException {
        String rows = row(1, "<c r='A1'><v>1</v></c>") + row(2, "<c r='A2'><v>1</v></c>")
                + row(3, "<c r='A3'><v>1</v></c>");
        assertThat(code(handmade(rows, Map.of()), SheetLimits.rows(2))).isEqualTo("sheet.too-many-rows");
        assertThat(read(handmade(rows, Map.of()), SheetLimits.rows(3))).hasSize(3);
        assertThat(code(handmade(row(1, "<c r='ZZZZZZZ1'><v>1</v></c>"), Map.of()), SheetLimits.rows(9)))
                .isEqualTo("sheet.too-many-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,code\n1,2", "PK\u0003\u0004 not really", "<?xml version='1.0'?><a/>"})
    void what_is_no_workbook_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x.xlsx"), content);
        assertThat(code(file, SheetLimits.rows(9))).isEqualTo("sheet.not-xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='2000000000'><c r='A1'><v>1</v></c></row>",
            "<row r='1'><c r='A1' t='s'><v>7</v></c></row>", "<row r='1'><c r='B1'/><c r='A1'/></row>",
            "<row r='1'><c r='A1'><v>abc</v></c></row>", "<row r='1'><c r='A1'>"})
    void a_workbook_that_contradicts_itself_is_refused(String rows) throws IOException {
        assertThat(code(handmade(rows, Map.of()), SheetLimits.rows(9))).isEqualTo("sheet.not-xlsx");
    }

    @Test
    void nothing_outside_the_file_is_looked_at() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String entity = "<!DOCTYPE sst [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><sst><si><t>&x;</t></si></sst>";
        Path file = handmade(row(1, "<c r='A1' t='s'><v>0</v></c>"), Map.of("xl/sharedStrings.xml", entity));
        assertThat(code(file, SheetLimits.rows(9))).isEqualTo("sheet.not-xlsx");
    }

    private Path written(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("written.xlsx");
        try (SheetWriter writer = new SheetWriter(Files.newOutputStream(file))) {
            writer.sheet("客户", Stream.of("名称", "二", "三", "四").map(t -> Column.of(t, 12)).toList());
            rows.forEach(writer::row);
        }
        return file;
    }

    private Path handmade(String rows, Map<String, String> more) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/>"
                        + "</Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheets><sheet name='h' state='hidden' r:id='r9'/>"
                + "<sheet name='一' r:id='r1'/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>"
                + "<Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                + "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", SHEET.formatted(rows));
        parts.putAll(more);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(Files.createTempFile(folder, "handmade", ".xlsx"), bytes.toByteArray());
    }

    private static String row(int number, String cells) {
        return "<row r='%d'>%s</row>".formatted(number, cells);
    }

    private static List<SheetRow> read(Path file, SheetLimits limits) {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(file, limits, rows::add);
        return rows;
    }

    private static String code(Path file, SheetLimits limits) {
        return catchThrowableOfType(Refused.class, () -> read(file, limits)).reasons().getFirst().code();
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
