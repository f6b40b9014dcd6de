package io.keguan.launcher.sample;

import java.util.List;

/** What a customer of a lamp maker does, and what follows for its name and its place in the archive. */
enum Trade {
    WHOLESALE("DEALER", CompanyCodes.COMPANY, "有限公司", "民营企业", "照明", "灯饰", "光电", "灯具"),
    SHOP("RETAILER",
            CompanyCodes.SOLE_TRADER, "", "个体工商户", "灯行",
            "灯坊"),
    AGENCY("AGENT", CompanyCodes.COMPANY, "有限公司", "民营企业", "商贸", "电器", "贸易"),
    HOTEL("END_CONSUMER",
            CompanyCodes.COMPANY, "有限公司", "有限责任公司", "酒店", "餐饮"),
    PROPERTY("END_INDUSTRIAL",
            CompanyCodes.COMPANY, "有限公司", "有限责任公司", "物业", "置业", "地产"),
    BUILDER("END_INDUSTRIAL",
            CompanyCodes.COMPANY, "有限公司", "国有企业", "建设", "装饰",
            "机电"),
    HOSPITAL("END_CONSUMER", CompanyCodes.INSTITUTION, "", "事业单位", "医院", "学校");

    private final String type;
    private final String codeKind;
    private final String legalForm;
    private final String nature;
    private final List<String> words;

    Trade(String type, String codeKind, String legalForm, String nature, String... words) {
        this.type = type;
        this.codeKind = codeKind;
        this.legalForm = legalForm;
        this.nature = nature;
        this.words = List.of(words);
    }

    String type() {
        return type;
    }

    String codeKind() {
        return codeKind;
    }

    String legalForm() {
        return legalForm;
    }

    String nature() {
        return nature;
    }

    List<String> words() {
        return words;
    }
}
