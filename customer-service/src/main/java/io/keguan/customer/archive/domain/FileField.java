package io.keguan.customer.archive.domain;

import static io.keguan.customer.archive.domain.FieldForm.choice;
import static io.keguan.customer.archive.domain.FieldForm.companyCode;
import static io.keguan.customer.archive.domain.FieldForm.companyName;
import static io.keguan.customer.archive.domain.FieldForm.date;
import static io.keguan.customer.archive.domain.FieldForm.district;
import static io.keguan.customer.archive.domain.FieldForm.email;
import static io.keguan.customer.archive.domain.FieldForm.lines;
import static io.keguan.customer.archive.domain.FieldForm.matching;
import static io.keguan.customer.archive.domain.FieldForm.phone;
import static io.keguan.customer.archive.domain.FieldForm.text;
import static io.keguan.customer.archive.domain.FieldForm.yesNo;
import static io.keguan.customer.archive.domain.FileSection.ADDRESSES;
import static io.keguan.customer.archive.domain.FileSection.BUSINESS;
import static io.keguan.customer.archive.domain.FileSection.CHARACTERISTICS;
import static io.keguan.customer.archive.domain.FileSection.CONTACTS;
import static io.keguan.customer.archive.domain.FileSection.ECONOMIC;
import static io.keguan.customer.archive.domain.FileSection.INVOICE_TITLES;
import static io.keguan.customer.archive.domain.FileSection.NATURAL;
import static io.keguan.customer.archive.domain.FileSection.SETTLEMENT_UNITS;
import static io.keguan.customer.archive.domain.FileSection.TRADING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a customer's file: where each stands, what it may hold, and the article that asks for it. Change requests,
 * completeness, history and prints all go by this list; a field more is a line more, and its words.
 */
public enum FileField {
    NAME(NATURAL, "name", companyName(), "S2a-04", Trait.REQUIRED),
    COMPANY_CODE(NATURAL, "companyCode", companyCode(), "S4-10"),
    CATEGORY(NATURAL, "category", choice(Category.class), "S2a-02", Trait.REQUIRED),
    TYPE(NATURAL, "type", choice(CustomerType.class), "S1-30", Trait.REQUIRED),
    ENTERPRISE_NATURE(NATURAL, "enterpriseNature", text(60), "S2a-04"),
    SUPERVISING_UNIT(NATURAL, "supervisingUnit", text(100), "S2a-04"),
    DISTRICT(NATURAL, "districtCode", district(), "S2a-04", Trait.REQUIRED),
    STREET(NATURAL, "street", text(120), "S2a-04", Trait.REQUIRED),
    POSTAL_CODE(NATURAL, "postalCode", matching("\\d{6}", 6, "postal-code.invalid"), "S1-01"),
    PHONE(NATURAL, "phone", phone(), "S2a-04", Trait.PERSONAL),
    FAX(NATURAL, "fax", phone(), "S2a-04"),
    EMAIL(NATURAL, "email", email(), "S4-10", Trait.PERSONAL),
    INTERMEDIARY(NATURAL, "intermediary", text(60), "S2c-31"),
    FIRST_DEALING_ON(NATURAL, "firstDealingOn", date(), "S1-03"),
    BUSINESS_LINE(NATURAL, "businessLine", text(100), "S1-03"),
    COLLECTED_ON(NATURAL, "collectedOn", date(), "S1-04"),
    COLLECTED_BY(NATURAL, "collectedBy", text(40), "S1-04"),
    PREFERRED_CHANNEL(NATURAL, "preferredChannel", choice("PHONE", "VISIT", "EMAIL", "LETTER", "WECHAT"), "S3-88"),
    PREFERRED_FREQUENCY(NATURAL, "preferredFrequency", choice("WEEKLY", "MONTHLY", "QUARTERLY", "ON_DEMAND"), "S3-88"),
    SERVICE_NEEDS(NATURAL, "serviceNeeds", lines(1000), "S4-04"),

    MARKET_AREA(CHARACTERISTICS, "marketArea", lines(500), "S1-05"),
    SALES_ABILITY(CHARACTERISTICS, "salesAbility", lines(500), "S1-05"),
    POTENTIAL(CHARACTERISTICS, "potential", lines(500), "S1-05"),
    CONCEPT(CHARACTERISTICS, "concept", lines(500), "S1-05"),
    DIRECTION(CHARACTERISTICS, "direction", lines(500), "S1-05"),
    POLICY(CHARACTERISTICS, "policy", lines(500), "S1-05"),
    FEATURES(CHARACTERISTICS, "features", lines(500), "S1-05"),

    SALES_RESULTS(BUSINESS, "salesResults", lines(500), "S1-06"),
    MARKET_SHARE(BUSINESS, "marketShare", lines(500), "S1-06"),
    COMPETITIVENESS(BUSINESS, "competitiveness", lines(500), "S1-06"),
    MARKET_POSITION(BUSINESS, "marketPosition", lines(500), "S1-06"),
    COMPETITOR_RELATION(BUSINESS, "competitorRelation", lines(500), "S1-06"),
    BUSINESS_RELATION(BUSINESS, "businessRelation", lines(500), "S1-06"),
    COOPERATION(BUSINESS, "cooperation", lines(500), "S1-06"),

    REGISTERED_CAPITAL(ECONOMIC, "registeredCapital", text(60), "S0-05"),
    ANNUAL_TURNOVER(ECONOMIC, "annualTurnover", text(60), "S0-05"),
    EMPLOYEES(ECONOMIC, "employees", text(60), "S0-05"),
    PREMISES(ECONOMIC, "premises", lines(300), "S0-05"),

    SALES_ACTIVITY(TRADING, "salesActivity", lines(500), "S1-07"),
    PROBLEMS(TRADING, "problems", lines(500), "S1-07"),
    STRATEGY(TRADING, "strategy", lines(500), "S1-07"),
    OUTLOOK(TRADING, "outlook", lines(500), "S1-07"),
    IMAGE(TRADING, "image", lines(500), "S1-07"),
    REPUTATION(TRADING, "reputation", lines(500), "S1-07"),
    FINANCIAL_STATUS(TRADING, "financialStatus", lines(500), "S1-07"),
    CREDIT_STATUS(TRADING, "creditStatus", lines(500), "S1-07"),

    CONTACT_NAME(CONTACTS, "name", text(40), "S2a-04", Trait.REQUIRED),
    CONTACT_ROLE(CONTACTS, "role", text(40), "S1-01"),
    CONTACT_LEVEL(CONTACTS, "level", choice("SENIOR", "FRONTLINE"), "S1-23"),
    CONTACT_PRIMARY(CONTACTS, "primary", yesNo(), "S2a-04"),
    CONTACT_PHONE(CONTACTS, "phone", phone(), "S2a-04", Trait.REQUIRED, Trait.PERSONAL),
    CONTACT_EMAIL(CONTACTS, "email", email(), "S4-10", Trait.PERSONAL),
    CONTACT_AGE(CONTACTS, "age", matching("[1-9]\\d?|1[01]\\d", 3, "age.invalid"), "S1-02", Trait.PERSONAL),
    CONTACT_EDUCATION(CONTACTS, "education", text(60), "S1-02", Trait.PERSONAL),
    CONTACT_CHARACTER(CONTACTS, "character", lines(200), "S1-02", Trait.PERSONAL),
    CONTACT_INTERESTS(CONTACTS, "interests", lines(200), "S1-02", Trait.PERSONAL),
    CONTACT_HOBBIES(CONTACTS, "hobbies", lines(200), "S1-02", Trait.PERSONAL),
    CONTACT_FAMILY(CONTACTS, "family", lines(200), "S1-02", Trait.PERSONAL),
    CONTACT_ABILITY(CONTACTS, "ability", lines(200), "S1-02", Trait.PERSONAL),
    CONTACT_BACKGROUND(CONTACTS, "background", lines(500), "S1-02", Trait.PERSONAL),

    ADDRESS_USE(ADDRESSES, "use", choice("DELIVERY", "BRANCH", "WAREHOUSE", "POSTAL"), "S1-01", Trait.REQUIRED),
    ADDRESS_DISTRICT(ADDRESSES, "districtCode", district(), "S1-01", Trait.REQUIRED),
    ADDRESS_STREET(ADDRESSES, "street", text(120), "S1-01", Trait.REQUIRED),
    ADDRESS_RECEIVER(ADDRESSES, "receiver", text(40), "S1-01"),
    ADDRESS_PHONE(ADDRESSES, "phone", phone(), "S1-01", Trait.PERSONAL),

    INVOICE_TITLE(INVOICE_TITLES, "title", companyName(), "S4-13", Trait.REQUIRED),
    INVOICE_TAX_NUMBER(INVOICE_TITLES, "taxNumber", companyCode(), "S4-13"),
    INVOICE_ADDRESS(INVOICE_TITLES, "address", text(150), "S4-13"),
    INVOICE_PHONE(INVOICE_TITLES, "phone", phone(), "S4-13"),
    INVOICE_BANK(INVOICE_TITLES, "bank", text(100), "S4-13"),
    INVOICE_ACCOUNT(INVOICE_TITLES, "account", matching("[0-9 -]{6,40}", 40, "bank-account.invalid"), "S4-13"),

    SETTLEMENT_NAME(SETTLEMENT_UNITS, "name", companyName(), "S3-03", Trait.REQUIRED),
    SETTLEMENT_COMPANY_CODE(SETTLEMENT_UNITS, "companyCode", companyCode(), "S3-03"),
    SETTLEMENT_RELATION(SETTLEMENT_UNITS, "relation", text(60), "S3-03");

    /** What more there is to say about a field. */
    private enum Trait {
        REQUIRED, PERSONAL
    }

    private final FileSection section;
    private final String key;
    private final FieldForm form;
    private final String rule;
    private final List<Trait> traits;

    FileField(FileSection section, String key, FieldForm form, String rule, Trait... traits) {
        this.section = section;
        this.key = key;
        this.form = form;
        this.rule = rule;
        this.traits = List.of(traits);
    }

    public static Optional<FileField> of(FileSection section, String key) {
        return Arrays.stream(values()).filter(f -> f.section == section && f.key.equals(key)).findFirst();
    }

    public static List<FileField> in(FileSection section) {
        return Arrays.stream(values()).filter(f -> f.section == section).toList();
    }

    /** The fields a customer has once. */
    public static List<FileField> single() {
        return Arrays.stream(values()).filter(f -> !f.section.several()).toList();
    }

    /** The value as it is kept; null when nothing is left of what was typed. */
    public String clean(String typed) {
        return Folding.words(typed) == null ? null : form.clean().apply(typed);
    }

    /** The code of what is wrong with a cleaned value, null when it can be kept. */
    public String flaw(String cleaned) {
        if (cleaned == null) {
            return required() ? "validation.required" : null;
        }
        if (cleaned.length() > form.max()) {
            return "validation.too-long";
        }
        return form.flaw().apply(cleaned);
    }

    /** The value as it may be shown and written into trails: personal data only by their outline. */
    public String masked(String value) {
        if (value == null || !personal()) {
            return value;
        }
        return switch (form.kind()) {
            case PHONE -> Phone.masked(value);
            case EMAIL -> Email.masked(value);
            default -> "***";
        };
    }

    public FileSection section() {
        return section;
    }

    /** The field's name within its section. */
    public String key() {
        return key;
    }

    /** The field's name in the whole file, such as {@code CONTACTS.phone}. */
    public String path() {
        return section + "." + key;
    }

    public String kind() {
        return form.kind().name();
    }

    public int max() {
        return form.max();
    }

    public List<String> choices() {
        return form.choices();
    }

    /** The article that asks for the field. */
    public String rule() {
        return rule;
    }

    public boolean required() {
        return traits.contains(Trait.REQUIRED);
    }

    /** Personal data: masked, revealed one at a time with a purpose. */
    public boolean personal() {
        return traits.contains(Trait.PERSONAL);
    }
}
