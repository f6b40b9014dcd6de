package io.keguan.customer.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.PGConnection;

import io.keguan.customer.archive.domain.SearchKeys;
import io.keguan.kit.test.TestInfra;

/** A company archive as large as the search must bear, with names as they are found in the trade register. */
public final class ManyCustomers {

    private static final int BATCH = 10_000;
    private static final List<String> CITIES = List.of("中山市", "中山市古镇", "广州市", "深圳市", "东莞市", "佛山市", "江门市", "杭州", "宁波",
            "上海",
            "北京", "重庆", "成都", "武汉市", "厦门", "青岛", "苏州市", "无锡", "温州市", "常州");
    private static final List<String> TRADES = List.of("灯具", "照明", "灯饰", "光电", "电器", "照明科技", "光电科技", "电子", "贸易", "工程",
            "实业", "商贸",
            "装饰", "建材", "五金", "半导体照明", "智能科技", "进出口");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司",
            "股份有限公司", "厂", "经营部", "商行");
    private static final String BRANDS = "华光明亮星辰宏达瑞丰恒泰嘉禾锦程鑫源博雅凯旋景朗润泽昌盛和顺卓越天成永兴金龙银河海洋东方南北中正大新世纪长青春秋月阳雷电火木水土石玉兰梅竹菊松柏云霞飞翔鸿鹏凤祥安康福禄寿喜财旺利通顺达美佳优良品质信誉诚实创造智慧科学远见高峰山川江湖曾重单区仇";
    private static final String COLUMNS = "id, version, number, status, name, company_code, category, type, source, intended,"
            + " district_code, street, department_id, department_name, owner_id, owner_name, registration_id,"
            + " registration_number, registered_at, established_at, changed_at, name_key, name_core, search_terms";

    private final Random random = new Random(20261121);

    /** Fills the table. */
    public void insert(Connection owner, int count) throws SQLException, IOException {
        AtSize.fill(owner, "customer", sql -> {
            empty(sql);
            for (int from = 0; from < count; from += BATCH) {
                List<String> names = Stream.generate(this::name).limit(BATCH).toList();
                int first = from;
                String rows = IntStream.range(from, Math.min(count, from + BATCH))
                        .parallel()
                        .mapToObj(i -> row(i, names.get(i - first)))
                        .collect(Collectors.joining());
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY customer (" + COLUMNS + ") FROM STDIN", new StringReader(rows));
            }
        });
    }

    /** Takes them away again: for as long as they are there, the chores of the archive work on every one of them. */
    public static void remove() throws SQLException {
        String database = ConfigProvider.getConfig().getValue("keguan.topic-prefix", String.class);
        try (Connection owner = TestInfra.shared().superuser(database); Statement sql = owner.createStatement()) {
            // The log of the files refuses to be emptied, as it should.
            sql.execute("SET session_replication_role = replica");
            empty(sql);
        }
    }

    /** The books of the files go with the customers, which nobody but a test may ask for; so does the work on them. */
    private static void empty(Statement sql) throws SQLException {
        sql.execute("TRUNCATE customer CASCADE");
        for (String work : List.of("due_row", "task", "notification")) {
            sql.execute("DELETE FROM " + work + " w WHERE kind LIKE 'filing.%' AND NOT EXISTS"
                    + " (SELECT FROM filing f WHERE f.id = w.subject_id)");
        }
    }

    private static String row(int i, String name) {
        String number = "KH-2025-%06d".formatted(i + 1);
        String code = "91%06d%010d".formatted(i % 999_983, i);
        SearchKeys keys = SearchIndex.keys(number, name, code, List.of("138%08d".formatted(i * 331 % 100_000_000)));
        return String.join("\t", new UUID(i, i).toString(), "0", number, "ACTIVE", name, code, "GENERAL", "DEALER",
                "CALL_IN", "true", "442000", "兴华路 " + i + " 号", new UUID(1, i % 12).toString(), "销售" + i % 12 + "部",
                new UUID(2, i % 80).toString(), "员工" + i % 80, new UUID(3, i).toString(),
                "DJ-2025-%06d".formatted(i + 1), at(i), at(i), at(i), keys.nameKey(), keys.nameCore(),
                keys.searchTerms().stream().collect(Collectors.joining("' '", "'", "'"))) + "\n";
    }

    private String name() {
        return pick(CITIES) + brand() + (random.nextInt(3) == 0 ? brand() : "") + pick(TRADES) + pick(FORMS);
    }

    private String brand() {
        return "" + BRANDS.charAt(random.nextInt(BRANDS.length())) + BRANDS.charAt(random.nextInt(BRANDS.length()));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String at(int i) {
        return LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(i * 4L) + "Z";
    }
}
