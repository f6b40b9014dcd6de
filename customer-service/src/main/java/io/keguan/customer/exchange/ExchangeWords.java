package io.keguan.customer.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.Source;
import io.keguan.customer.region.domain.Divisions;

/** The words of workbooks: titles of fields, values of choices and districts, both ways. */
final class ExchangeWords {

    private static final Properties WORDS = read();
    private static final Map<FileField, String> FAMILIES = Map.of(FileField.CATEGORY, "category", FileField.TYPE,
            "customerType", FileField.PREFERRED_CHANNEL, "preferredChannel", FileField.PREFERRED_FREQUENCY,
            "preferredFrequency", FileField.CONTACT_LEVEL, "contactLevel");
    private static final Map<String, String> DISTRICTS = districts();

    static final String YES = "是";
    static final String NO = "否";

    private ExchangeWords() {}

    /** The title of a field; those of the contact say so. */
    static String title(FileField field) {
        String word = WORDS.getProperty("field." + field.path(), field.path());
        return field.section() == FileSection.CONTACTS ? "联系人" + word : word;
    }

    /** The words of a field's choices by their codes, in the catalogue's order. */
    static Map<String, String> choices(FileField field) {
        return choices(FAMILIES.getOrDefault(field, ""), field.choices());
    }

    static Map<String, String> sources() {
        return choices("source", java.util.Arrays.stream(Source.values()).map(Enum::name).toList());
    }

    /** A state of a file as the screens call it. */
    static String status(String code) {
        return WORDS.getProperty("status.customer." + code, code);
    }

    private static Map<String, String> choices(String family, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(c -> words.put(c, WORDS.getProperty(family + "." + c, c)));
        return words;
    }

    /** A value of the file as people read it. */
    static String shown(FileField field, String value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case "CHOICE" -> choices(field).getOrDefault(value, value);
            case "DISTRICT" -> Divisions.CHINA.isDistrict(value) ? place(value) : value;
            case "YES_NO" -> "true".equals(value) ? YES : NO;
            default -> value;
        };
    }

    /** What people typed as the catalogue keeps it; what is no word of ours stays as it is, and is refused by the field. */
    static String typed(FileField field, String text) {
        return switch (field.kind()) {
            case "CHOICE" -> code(choices(field), text);
            case "DISTRICT" -> DISTRICTS.getOrDefault(text.replaceAll("[\\s/／\\-,，]", ""), text);
            case "YES_NO" -> YES.equals(text) ? "true" : NO.equals(text) ? "false" : text;
            default -> text;
        };
    }

    static String code(Map<String, String> choices, String text) {
        return choices.entrySet().stream()
                .filter(c -> c.getValue().equals(text) || c.getKey().equalsIgnoreCase(text))
                .map(Map.Entry::getKey).findFirst().orElse(text);
    }

    private static String place(String district) {
        String province = Divisions.CHINA.provinceOf(district);
        String city = Divisions.CHINA.cityOf(district);
        String name = Divisions.CHINA.nameOf(district);
        return province + (city.equals(province) ? "" : city) + (name.equals(city) ? "" : name);
    }

    private static Map<String, String> districts() {
        Map<String, String> byName = new LinkedHashMap<>();
        Divisions.CHINA.provinces().forEach(p -> p.children().forEach(c -> c.children()
                .forEach(d -> byName.putIfAbsent(place(d.code()), d.code()))));
        return byName;
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                ExchangeWords.class.getResourceAsStream("/exchange-words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
