package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Files the sample company's customers with the market promotion department, most of them: some forms are on their way, some
 * came back, some are not written yet, and a few are overdue. It also keeps the books of some of the files. What an
 * interrupted load has done already is seen in the record itself and not done again.
 */
final class Filings {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String FILINGS = "/api/v1/filings";
    private static final String MARKET = "market";
    private static final List<String> NATURES = List.of("民营", "个体", "有限责任公司", "股份有限公司");
    private static final List<Map<String, String>> TALKS = List.of(
            Map.of("channel", "CALL", "direction", "INCOMING", "subject", "询问吸顶灯交期", "content",
                    "客户来电询问首批吸顶灯的交货日期，答复十个工作日内发货。"),
            Map.of("channel", "LETTER", "direction", "OUTGOING", "subject", "寄送产品目录", "content", "寄出新款工程灯目录两份及报价单。"),
            Map.of("channel", "RECEPTION", "direction", "INCOMING", "subject", "客户来厂参观", "content",
                    "客户一行三人参观展厅和装配线，内勤接待，对筒灯系列感兴趣。"),
            Map.of("channel", "FAX", "direction", "INCOMING", "subject", "传来订货意向", "content", "客户传真订货意向一份，已转业务部门核价。"),
            Map.of("channel", "FIELD_FEEDBACK", "direction", "INCOMING", "subject", "外勤反馈陈列情况", "content",
                    "外勤走访门店，反馈样品陈列位置偏后，建议补发展示架。"));

    private final People people;
    private final Instant began;

    /** @param began what "today" is for the dates in the books */
    Filings(People people, Instant began) {
        this.people = people;
        this.began = began;
    }

    /** Takes the filing of the i-th customer as far as its owner has got with it. */
    void file(int i, String owner, String customer, boolean late) {
        // Every second one of those met long ago is not filed yet: it is overdue.
        var handedIn = late ? i % 2 == 0 : i % 10 != 4 && i % 10 != 9;
        if (!handedIn) {
            return;
        }
        var filing = seen(owner, customer);
        if (filing.text("status").equals("DUE")) {
            filing = people.as(owner).act(FILINGS, filing, "submit", "sample-filing-" + i, Map.of("enterpriseNature",
                    NATURES.get(i % NATURES.size()), "remark", "新客户备案，资料已核对"));
        }
        if (filing.text("status").equals("SUBMITTED") && i % 10 != 3) {
            decide(i, filing);
        }
    }

    private void decide(int i, Answer filing) {
        if (i % 20 == 8) {
            people.as(MARKET).act(FILINGS, filing, "return", "sample-return-" + i, Map.of("reason", "主管单位未填，请补充后重新报送"));
        } else {
            people.as(MARKET).act(FILINGS, filing, "accept", "sample-accept-" + i, Map.of());
        }
    }

    private Answer seen(String owner, String customer) {
        return new Answer(200, people.as(owner).get("/api/v1/customers/" + customer + "/filing"));
    }

    /** What the owner has written into the books of the i-th customer. */
    void keepBooks(int i, String owner, String customer) {
        var file = "/api/v1/customers/" + customer;
        if (i % 6 == 0) {
            var talk = new LinkedHashMap<String, Object>(TALKS.get(i / 6 % TALKS.size()));
            talk.put("happenedOn", daysAgo(1 + i % 9));
            people.as(owner).post(file + "/correspondence", "sample-talk-" + i, talk);
        }
        if (i % 25 == 4) {
            people.as(owner).post(file + "/major-events", "sample-event-" + i, i % 2 == 0
                    ? Map.of("side", "CUSTOMER", "happenedOn", daysAgo(12), "subject", "法定代表人变更", "content",
                            "客户来函通知法定代表人变更，营业执照副本已收。")
                    : Map.of("side", "BOTH", "happenedOn", daysAgo(6), "subject", "签订年度供货框架协议", "content",
                            "双方签订年度供货框架协议，供货价按附件执行。"));
        }
        if (i % 20 == 7) {
            people.as(owner).post(file + "/change-reports", "sample-change-" + i, Map.of("side", "CUSTOMER",
                    "changedOn", daysAgo(i % 40 == 7 ? 2 : 21), "subject", "收货地址变更", "content",
                    "客户仓库搬迁，收货地址改为新仓库，联系人不变。"));
        }
    }

    private String daysAgo(int days) {
        return LocalDate.ofInstant(began, ZONE).minusDays(days).toString();
    }
}
