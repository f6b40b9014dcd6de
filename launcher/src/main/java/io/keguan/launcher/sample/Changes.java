package io.keguan.launcher.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.keguan.launcher.sample.Customers.Established;
import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Change requests for the files of the first two sales departments, which have account managers: some have filled in the card
 * of a customer, others are still on their way or ended without a change. Each names the version the file was established
 * with, so that a repeated load sends the same.
 */
final class Changes {

    private static final String REQUESTS = "/api/v1/change-requests";
    private static final String EXECUTOR = "dataadmin";
    private static final Map<String, String> JUDGES = Map.of("rep", "manager", "rep4", "manager", "rep2", "manager2",
            "rep5", "manager2");
    private static final int EVERY = 2;

    private static final Map<String, List<String>> CARD = Map.ofEntries(
            Map.entry("CHARACTERISTICS.marketArea", List.of("本市及周边县区", "全省地级市，以省会为主", "本市三大建材市场")),
            Map.entry("CHARACTERISTICS.salesAbility", List.of("有业务员 6 人，自有送货车 2 辆", "门店 3 间，另有工程业务 4 人",
                    "以批发为主，下线分销商约 40 家")),
            Map.entry("CHARACTERISTICS.potential", List.of("新店年底开业，用量预计增加三成", "老城改造项目多，工程用量看好",
                    "需求平稳")),
            Map.entry("CHARACTERISTICS.direction", List.of("由家居照明转向商业照明", "以工程配套为主", "零售与网店并重")),
            Map.entry("BUSINESS.salesResults", List.of("去年销售额约 860 万元，增长一成", "上半年销售额约 320 万元",
                    "去年销售额约 1500 万元，与上年持平")),
            Map.entry("BUSINESS.marketShare", List.of("本市灯饰批发约一成五", "所在市场前三名", "本区约两成")),
            Map.entry("BUSINESS.competitorRelation", List.of("同时经营两家同类品牌，本公司产品约占四成", "只经营本公司一个灯具品牌",
                    "与同市场商户有价格竞争")),
            Map.entry("BUSINESS.businessRelation", List.of("吸顶灯、筒灯长期供货", "按工程项目下单，款到发货", "签有年度经销协议")),
            Map.entry("BUSINESS.cooperation", List.of("合作顺利，退换货少", "对交货期要求严", "愿意参加新品推广")),
            Map.entry("ECONOMIC.registeredCapital", List.of("100 万元", "500 万元", "50 万元", "1000 万元")),
            Map.entry("ECONOMIC.annualTurnover", List.of("约 900 万元", "约 1500 万元", "约 400 万元")),
            Map.entry("ECONOMIC.employees", List.of("18 人", "35 人", "9 人", "60 余人")),
            Map.entry("ECONOMIC.premises", List.of("租用门面 120 平方米", "自有仓库 800 平方米", "商场展厅 260 平方米")),
            Map.entry("TRADING.salesActivity", List.of("每月补货两次，旺季每周一次", "每季度集中订货", "随工程进度下单")),
            Map.entry("TRADING.outlook", List.of("计划增设县级分销点", "准备开设品牌专区", "维持现有规模")),
            Map.entry("TRADING.financialStatus", List.of("资金周转正常", "回款周期约 45 天", "现款交易，无欠款")),
            Map.entry("NATURAL.businessLine", List.of("灯饰批发", "建材零售", "工程安装")),
            Map.entry("NATURAL.preferredChannel", List.of("PHONE", "WECHAT", "VISIT")),
            Map.entry("NATURAL.preferredFrequency", List.of("MONTHLY", "WEEKLY", "ON_DEMAND")));
    private static final List<String> SECTIONS = List.of("NATURAL", "CHARACTERISTICS", "BUSINESS", "ECONOMIC",
            "TRADING");

    private final People people;
    private int made;

    Changes(People people) {
        this.people = people;
    }

    /** The customers no change is asked for. */
    static List<Established> untouched(List<Established> customers) {
        return IntStream.range(0, customers.size()).filter(i -> i % EVERY != 0).mapToObj(customers::get).toList();
    }

    /** How many were made. */
    int load(List<Established> customers) {
        for (var i = 0; i < customers.size(); i++) {
            var customer = customers.get(i);
            if (i % EVERY == 0 && JUDGES.containsKey(customer.form().registrant())) {
                take(i / EVERY, customer);
            }
        }
        return made;
    }

    /** Every state there is; most are executed, and one is overtaken by another. */
    private void take(int n, Established customer) {
        var key = "sample-change-" + n;
        switch (n % 9) {
            case 1 -> submit(key, customer, "CHANGE", "客户来电告知办公地点搬迁", List.of(set("NATURAL", Map.of("street",
                    "人民路%d号3楼".formatted(20 + n)))));
            case 4 -> approve(key, customer, submit(key, customer, "INVOICE_TITLE", "客户申请变更开票信息", List.of(
                    invoice(customer))));
            case 7 -> end(n, key, customer);
            case 8 -> {
                var late = submit(key + "-late", customer, "CHANGE", "业务员走访了解", List.of(set("BUSINESS", Map.of(
                        "marketShare", "约一成"))));
                execute(key, customer, submit(key, customer, "CHANGE", "客户提供年度报表", List.of(set("BUSINESS", Map.of(
                        "marketShare", "本市灯饰批发约两成")))));
                approve(key + "-late", customer, late);
            }
            default -> execute(key, customer, submit(key, customer, "CHANGE", "补齐客户档案卡", card(n, customer)));
        }
    }

    private void end(int n, String key, Established customer) {
        var asked = submit(key, customer, "ERROR", "送货时发现档案中的企业性质有误", List.of(set("NATURAL", Map.of(
                "enterpriseNature", "合资企业"))));
        switch (n / 9 % 4) {
            case 0 -> act(JUDGES.get(customer.form().registrant()), asked, "reject", key, Map.of("reason",
                    "营业执照与档案一致，无需修改"));
            case 1 -> act(EXECUTOR, approve(key, customer, asked), "send-back", key, Map.of("reason", "缺少工商变更证明"));
            case 2 -> act(customer.form().registrant(), asked, "withdraw", key, Map.of("reason", "与客户核对后，原资料无误"));
            default -> {
            }
        }
    }

    /** What a visit brings to light; of some customers more, of some less. */
    private static List<Map<String, Object>> card(int n, Established customer) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var section : SECTIONS) {
            var values = new LinkedHashMap<String, String>();
            new TreeMap<>(CARD).forEach((path, texts) -> {
                var known = Math.floorMod(path.hashCode() + n, 4) > n % 3 - 1;
                if (path.startsWith(section + ".") && known) {
                    values.put(path.substring(section.length() + 1), texts.get(Math.floorMod(path.hashCode() + n, texts
                            .size())));
                }
            });
            if (!values.isEmpty()) {
                lines.add(set(section, values));
            }
        }
        if (n % 2 == 0) {
            lines.add(invoice(customer));
        }
        if (n % 4 == 2) {
            lines.add(set("CONTACTS", Map.of("name", "陈会计", "role", "财务", "level", "FRONTLINE", "phone",
                    "0760-22%06d".formatted(310_000 + n))));
        }
        return lines;
    }

    private static Map<String, Object> invoice(Established customer) {
        return set("INVOICE_TITLES", Map.of("title", customer.form().name(), "taxNumber", (String) customer.form()
                .body().get("companyCode"), "bank", "中国工商银行城东支行", "account", "2011 0021 0920 0123 456"));
    }

    private static Map<String, Object> set(String section, Map<String, String> values) {
        return Map.of("section", section, "values", values);
    }

    private Answer submit(String key, Established customer, String kind, String reason,
            List<Map<String, Object>> lines) {
        made++;
        return people.as(customer.form().registrant())
                .post(REQUESTS, key + "-submit", Map.of("customerId", customer.id(), "customerVersion", 0, "kind",
                        kind, "reason", reason, "evidence", "走访记录", "lines", lines));
    }

    private Answer approve(String key, Established customer, Answer asked) {
        return act(JUDGES.get(customer.form().registrant()), asked, "approve", key, Map.of("note", "情况属实"));
    }

    private void execute(String key, Established customer, Answer asked) {
        act(EXECUTOR, approve(key, customer, asked), "execute", key, Map.of());
    }

    private Answer act(String who, Answer seen, String action, String key, Map<String, ?> body) {
        return people.as(who).act(REQUESTS, seen, action, key + "-" + action, body);
    }
}
