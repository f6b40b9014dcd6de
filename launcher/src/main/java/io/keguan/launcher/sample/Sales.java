package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.keguan.launcher.sample.Customers.Established;
import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Two years of sales of the sample company, as its ERP would send them in batches, and what follows from them: goods that came
 * back, records taken back, and classifications in every state. A few customers buy nearly everything, as it is everywhere.
 */
final class Sales {

    /** What is made, its code, and its price and cost in fen. */
    private record Product(String code, String name, long price, long cost) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RECORDS = "/api/v1/trade-records";
    private static final String RUNS = "/api/v1/classification-runs";
    private static final String SNAPSHOTS = "/api/v1/archive-snapshots";
    private static final int AT_ONCE = 1000;
    private static final int MONTHS = 24;
    /** Every so-many-th customer has not bought anything yet. */
    private static final int IDLE = 17;
    private static final List<Product> PRODUCTS = List.of(new Product("LED-T8-18W", "LED 灯管 18W", 1_680, 1_090),
            new Product("CL-400-24W", "吸顶灯 24W", 8_900, 5_600), new Product("DL-4-9W", "筒灯 4 寸 9W", 2_350, 1_480),
            new Product("PN-600-40W", "平板灯 600×600", 11_800, 7_900), new Product("FL-50W", "投光灯 50W", 9_600, 6_350),
            new Product("TR-COB-20W", "轨道射灯 20W", 7_400, 4_700), new Product("CH-8", "现代吊灯 8 头", 68_000, 39_500));

    private final People people;
    private final LocalDate today;
    private final Random random = new Random(20240601);

    /** @param began what "today" is for the dates of the sales */
    Sales(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, ZONE);
    }

    /** Files archived before anything is changed in them, so that there is something to compare. */
    void archive(List<Established> customers) {
        for (var i = 0; i < 6; i++) {
            people.as("dataadmin").post(SNAPSHOTS, "sample-snapshot-" + i, Map.of("customerId", customers.get(i).id(),
                    "reason", i % 2 == 0 ? "客户资料修改前存档" : "负责人调整，移交前存档"));
        }
    }

    /** How many were recorded. */
    int load(List<Established> customers) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < customers.size(); i++) {
            if (i % IDLE != IDLE - 1) {
                sales(i, customers.get(i), rows);
            }
        }
        var ids = new ArrayList<String>();
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var batch = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            var sent = people.as("finance").post(RECORDS + "/batch", "sample-sales-" + from, Map.of("rows", batch));
            if (sent.body().path("failed").asInt() > 0) {
                throw new SampleFailure("a sale was refused: " + sent.body().path("results"));
            }
            sent.body().path("results").forEach(row -> ids.add(row.path("id").asText()));
        }
        for (var i = 0; i < 3; i++) {
            people.as("finance").post(RECORDS + "/" + ids.get(40 + i * 300) + "/actions/reverse",
                    "sample-reversal-" + i,
                    Map.of("reason", List.of("客户编号录错，重新登记", "数量多录一位", "订单取消，未发货").get(i)));
        }
        return rows.size();
    }

    /** A big customer buys much and often, a small one little and seldom. */
    private void sales(int i, Established customer, List<Map<String, Object>> rows) {
        var place = i * 37 % Customers.ESTABLISHED;
        var size = 1.0 / (1 + place * 0.22);
        var orders = 4 + (int) (size * 26);
        var district = ((Map<?, ?>) customer.form().body().get("address")).get("districtCode");
        for (var n = 0; n < orders; n++) {
            var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            var day = today.minusDays(1 + random.nextInt(MONTHS * 30));
            var pieces = 10 + (long) (size * 900 * (0.5 + random.nextDouble()));
            var back = n > 0 && random.nextInt(40) == 0;
            var quantity = back ? -Math.max(1, pieces / 20) : pieces;
            var row = new LinkedHashMap<String, Object>();
            row.put("orderNumber", "SO%s-%03d%02d".formatted(day.toString().replace("-", ""), i, n));
            row.put("soldOn", day.toString());
            row.put("customer", customer.id());
            row.put("productCode", product.code());
            row.put("productName", product.name());
            row.put("regionCode", district);
            row.put("quantity", quantity);
            row.put("amountFen", quantity * product.price());
            row.put("costFen", quantity * product.cost());
            row.put("source", "erp");
            row.put("sourceKey", "sample-%d-%d".formatted(i, n));
            rows.add(row);
        }
    }

    /** One of each state; the one in force is of the year before, the one that waits of the year just past. */
    void classify() {
        propose("dataadmin", "outdated", MONTHS, 19, "按上年下半年试算");
        var inForce = propose("market", "approved", MONTHS, 13, "上年度客户分类");
        act("gm", inForce, "approve", "与业务部门核对无误，同意");
        act("deputygm", propose("market", "rejected", 6, 4, "按近一季度调整"), "reject", "期间太短，受季节影响大，请按全年计算");
        act("market", propose("market", "withdrawn", 12, 2, "漏选最近一个月"), "withdraw", "期间选错，重新提出");
        propose("market", "proposed", 12, 1, "本年度客户分类，请审批");
    }

    /** A classification of the months from so many ago to so many ago. */
    private Answer propose(String who, String key, int from, int to, String note) {
        var now = YearMonth.from(today);
        return people.as(who).post(RUNS, "sample-run-" + key, Map.of("from", now.minusMonths(from).toString(), "to", now
                .minusMonths(to).toString(), "note", note));
    }

    private void act(String who, Answer run, String action, String words) {
        people.as(who).act(RUNS, run, action, "sample-run-" + action, Map.of("reason", words));
    }
}
