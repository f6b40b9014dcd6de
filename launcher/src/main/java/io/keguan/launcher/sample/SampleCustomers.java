package io.keguan.launcher.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.keguan.launcher.sample.Territory.City;

/**
 * Makes up the registration forms of the sample company. The same seed, divisions and beginning give the same forms, so that
 * an interrupted load goes on where it was and two installations have the same customers.
 */
final class SampleCustomers {

    /** A form, and who hands it in. */
    record Form(String registrant, Map<String, Object> body) {

        String name() {
            return (String) body.get("name");
        }
    }

    private static final long SEED = 20_260_718L;
    private static final String OWN_NAME = "华光";
    private static final String FIRST = "华明星金瑞恒宏鑫嘉盛泰东荣永正万锦祥博新";
    private static final String SECOND = "辉耀光达源丰隆晟诚信昌兴泽邦宇晖彩朗亮悦";
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红建国志文斌宇浩凯佳怡晨";
    private static final List<String> JOBS = List.of("总经理", "采购经理", "采购主管", "店长", "工程部经理", "业务经理", "行政主管");
    private static final List<String> STREETS = List.of("人民路", "中山路", "解放路", "建设路", "和平路", "文化路", "新华路", "环城东路",
            "工业大道", "科技园路", "商贸城", "滨江大道");
    private static final List<String> SOURCES = List.of("CALL_IN", "WALK_IN", "SELF_DEVELOPED", "SELF_DEVELOPED",
            "SELF_DEVELOPED", "POPULAR_SCIENCE", "ROADSHOW", "REFERRAL");
    private static final List<String> CATEGORIES = List.of("GENERAL", "GENERAL", "GENERAL", "TARGET", "POTENTIAL",
            "KEY");
    private static final List<Trade> TRADES = List.of(Trade.WHOLESALE, Trade.WHOLESALE, Trade.WHOLESALE, Trade.SHOP,
            Trade.SHOP, Trade.AGENCY, Trade.HOTEL, Trade.PROPERTY, Trade.BUILDER, Trade.HOSPITAL);
    private static final List<String> NEEDS = List.of("展厅样品灯一批，需上门测量", "吸顶灯、筒灯长期供货", "工程灯具报价及样品", "商场照明改造，要求出具方案",
            "客房灯具更换，分三期供货", "路灯、庭院灯招标询价");
    private static final List<String> MOBILES = List.of("130", "135", "136", "137", "138", "139", "150", "158", "159",
            "177",
            "186", "188");

    private final Random random = new Random(SEED);
    private final CompanyCodes codes = new CompanyCodes(random);
    private final Regions regions;
    private final Instant began;
    private final List<String> brands;
    private final Set<String> mobiles = new HashSet<>();
    private int made;

    /** @param began what "today" is for the dates of contact */
    SampleCustomers(Regions regions, Instant began) {
        this.regions = regions;
        this.began = began;
        this.brands = brands();
    }

    /** The next customer; every late one was met days before it is registered. */
    Form next(boolean late) {
        var territory = Territory.ALL.get(pickTerritory());
        var city = pick(territory.cities());
        var trade = territory.department().equals("DKH") ? pick(List.of(Trade.PROPERTY, Trade.BUILDER)) : pick(TRADES);
        var district = pick(regions.districts(city.province(), city.city()));
        var form = new LinkedHashMap<String, Object>();
        form.put("name", city.written() + brands.get(made) + pick(trade.words()) + trade.legalForm());
        form.put("companyCode", codes.next(trade.codeKind(), district));
        form.put("category", territory.department().equals("DKH") ? "KEY" : pick(CATEGORIES));
        form.put("type", trade.type());
        form.put("source", pick(SOURCES));
        form.put("intended", random.nextInt(10) < 7);
        form.put("enterpriseNature", trade.nature());
        form.put("address", Map.of("districtCode", district, "street", street()));
        form.put("contact", contact());
        form.put("phone", landline(city));
        form.put("contactedAt", contactedAt(late).toString());
        if (random.nextInt(3) == 0) {
            form.put("serviceNeeds", pick(NEEDS));
        }
        made++;
        return new Form(pick(territory.registrants()), form);
    }

    /** The three sales departments share the customers; the key accounts are few. */
    private int pickTerritory() {
        var lot = random.nextInt(20);
        return lot < 7 ? 0 : lot < 14 ? 1 : lot < 19 ? 2 : 3;
    }

    private Map<String, Object> contact() {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", person());
        contact.put("role", pick(JOBS));
        contact.put("phone", mobile());
        if (random.nextBoolean()) {
            contact.put("email", "contact%03d@example.com".formatted(made + 1));
        }
        return contact;
    }

    private String person() {
        var name = new StringBuilder().append(letter(SURNAMES)).append(letter(GIVEN));
        return random.nextInt(3) == 0 ? name.toString() : name.append(letter(GIVEN)).toString();
    }

    private String mobile() {
        String number;
        do {
            number = pick(MOBILES) + "%08d".formatted(random.nextInt(100_000_000));
        } while (!mobiles.add(number));
        return number;
    }

    private String landline(City city) {
        var eight = city.areaCode().length() == 3 || random.nextBoolean();
        var first = 2 + random.nextInt(7);
        return "%s-%d%s".formatted(city.areaCode(), first,
                eight ? "%07d".formatted(random.nextInt(10_000_000)) : "%06d".formatted(random.nextInt(1_000_000)));
    }

    private String street() {
        return "%s%d号".formatted(pick(STREETS), 1 + random.nextInt(399));
    }

    private Instant contactedAt(boolean late) {
        var hours = late ? 24 * (8 + random.nextInt(6)) : 1 + random.nextInt(9);
        return began.minus(Duration.ofMinutes(60L * hours + random.nextInt(60)));
    }

    /** Names of two characters, each for one company: none is ours, none is a place. */
    private List<String> brands() {
        var all = new ArrayList<String>();
        FIRST.chars().forEach(first -> SECOND.chars().forEach(second -> all.add("%c%c".formatted(first, second))));
        all.removeIf(brand -> brand.equals(OWN_NAME) || regions.isPlace(brand));
        Collections.shuffle(all, random);
        return all;
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
