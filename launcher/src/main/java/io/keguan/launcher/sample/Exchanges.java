package io.keguan.launcher.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.keguan.launcher.sample.Gateway.Answer;

/** Workbooks of customers and copies of lists: an import in the archive, one with faults, one to judge; exports in every state. */
final class Exchanges {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String EXPORTS = "/api/v1/exports";
    private static final List<String> TITLES = List.of("客户编号", "客户名称", "统一社会信用代码", "客户类别", "客户类型", "省／市／区", "详细地址",
            "联系人姓名", "联系人联系电话", "业务种类", "备案日期");
    private static final long SEED = 20_261_122;
    private static final int PATIENCE = 240;

    private final People people;
    private final CompanyCodes codes = new CompanyCodes(new Random(SEED));

    Exchanges(People people) {
        this.people = people;
    }

    void load() {
        var known = people.as("manager").get("/api/v1/customers?sort=number&limit=200").path("items");
        var numbers = new ArrayList<String>();
        known.forEach(c -> {
            if (c.path("access").asText().equals("FULL") && c.path("departmentName").asText().equals(Organization
                    .departmentName("XS1"))) {
                numbers.add(c.path("number").asText());
            }
        });
        execute(imported("华东老客户资料迁移", List.of(fresh("宁波市镇海光明灯饰商行", "330211", "陈国良", 0), fresh("绍兴市柯桥新天地照明有限公司",
                "330603", "沈建军", 1), fresh("嘉兴市秀洲亮彩建材经营部", "330411", "姚丽华", 2), update(numbers.get(20), "灯饰批发"),
                update(
                        numbers.get(21), "工程安装"))));
        imported("展会收集客户名单", List.of(fresh("湖州市吴兴晨光电器商店", "330502", "钱小兵", 3), wrong(fresh("金华市婺城星辉灯具店", "330702",
                "吴刚", 4), 2, "91330702MA2E12345X"), wrong(fresh("台州市椒江海棠照明行", "331002", "林海燕", 5), 4, "批发商"), update(
                        "KH-2019-000001", "灯饰零售")));
        var toJudge = imported("补录客户业务种类", List.of(update(numbers.get(22), "酒店工程"), update(numbers.get(23),
                "灯饰零售")));
        if (toJudge.text("status").equals("CHECKED")) {
            people.as("manager").act(IMPORTS, toJudge, "submit", "sample-import-submit", Map.of());
        }
        exports();
    }

    private void exports() {
        export("ready", "rep", false, "秋季展会邀约名单");
        export("waiting", "rep", true, "年终答谢礼品寄送，需完整联系电话");
        var refused = export("refused", "rep2", true, "交外部公司做短信推广");
        people.as("gm").act(EXPORTS, refused, "reject", "sample-export-refused-reject", Map.of("reason",
                "客户个人信息不得提供给外部公司"));
        var permitted = export("permitted", "market", true, "重点客户拜访计划");
        people.as("gm").act(EXPORTS, permitted, "approve", "sample-export-permitted-approve",
                Map.of("note", "限本次拜访使用"));
    }

    private Answer export(String key, String who, boolean unmasked, String purpose) {
        return people.as(who).post(EXPORTS, "sample-export-" + key,
                Map.of("filter", Map.of("category", "KEY"), "fields",
                        List.of("number", "NATURAL.name", "NATURAL.districtCode", "CONTACTS.name", "CONTACTS.phone",
                                "owner"),
                        "unmasked", unmasked, "purpose", purpose));
    }

    /** All the way into the archive, from wherever an interrupted load has left it. */
    void execute(Answer made) {
        var now = step(made, "CHECKED", "manager", "submit", Map.of());
        now = step(now, "SUBMITTED", "deptmanager", "approve", Map.of("note", "与业务台账核对一致"));
        step(now, "APPROVED", "dataadmin", "execute", Map.of());
        settled(made.text("id"), "RUNNING");
    }

    private Answer step(Answer now, String from, String who, String action, Map<String, ?> body) {
        return now.text("status").equals(from)
                ? people.as(who).act(IMPORTS, now, action, "sample-import-done-" + action, body)
                : now;
    }

    /** The checked import of that name; one an interrupted load has sent before is taken up again. */
    private Answer imported(String reason, List<List<String>> rows) {
        for (var made : people.as("manager").get(IMPORTS + "?mine=true&limit=200").path("items")) {
            if (made.path("reason").asText().equals(reason)) {
                return settled(made.path("id").asText(), "CHECKING");
            }
        }
        var sent = people.as("manager").uploadWorkbook(IMPORTS, reason + ".xlsx", reason, workbook(rows));
        return settled(sent.text("id"), "CHECKING");
    }

    private Answer settled(String id, String moving) {
        for (var tries = 0; tries < PATIENCE; tries++) {
            var now = people.as("manager").get(IMPORTS + "/" + id);
            if (!now.path("status").asText().equals(moving)) {
                return new Answer(200, now);
            }
            Gateway.rest();
        }
        throw new SampleFailure("the import " + id + " stays " + moving);
    }

    private List<String> fresh(String name, String district, String contact, int n) {
        return Arrays.asList(null, name, codes.next(CompanyCodes.COMPANY, district), "一般客户", "零售商", district,
                "建设路%d号".formatted(18 + n), contact, "1370571%04d".formatted(2200 + n), "灯饰零售",
                n == 2 ? null : "2021-0%d-15".formatted(n + 3));
    }

    private static List<String> update(String number, String line) {
        return Arrays.asList(number, null, null, null, null, null, null, null, null, line, null);
    }

    private static List<String> wrong(List<String> row, int column, String value) {
        var wrong = new ArrayList<>(row);
        wrong.set(column, value);
        return wrong;
    }

    /** The smallest workbook there is: one sheet, every cell a text. */
    private static byte[] workbook(List<List<String>> rows) {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>");
        append(sheet, TITLES);
        rows.forEach(row -> append(sheet, row));
        sheet.append("</sheetData></worksheet>");
        var bytes = new ByteArrayOutputStream();
        var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                + " Target=\"%s\"/></Relationships>";
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(zip, "_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"客户\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations.formatted("worksheet", "sheet1.xml"));
            put(zip, "xl/sheet1.xml", sheet.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void append(StringBuilder sheet, List<String> row) {
        sheet.append("<row>");
        row.forEach(text -> sheet.append(text == null
                ? "<c/>"
                : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"));
        sheet.append("</row>");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
