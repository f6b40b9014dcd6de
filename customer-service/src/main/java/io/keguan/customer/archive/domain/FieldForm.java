package io.keguan.customer.archive.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import io.keguan.customer.region.domain.Divisions;
import io.keguan.kit.domain.PlainText;

/**
 * What a field of the file may hold, always as text: how it is brought into the form it is kept in, and what is wrong with it.
 *
 * @param kind what an entry form offers for it
 * @param max most characters
 * @param choices the allowed values of a choice
 * @param clean what people type to what is kept; null when nothing is left
 * @param flaw the code of the first flaw of a cleaned value, or null
 */
record FieldForm(Kind kind, int max, List<String> choices, UnaryOperator<String> clean, UnaryOperator<String> flaw) {

    /** What an entry form offers. */
    enum Kind {
        TEXT, LINES, CHOICE, DATE, YES_NO, COMPANY_CODE, PHONE, EMAIL, DISTRICT
    }

    static FieldForm text(int max) {
        return new FieldForm(Kind.TEXT, max, List.of(), Folding::fold,
                value -> PlainText.Check.flaw(value, max, false));
    }

    static FieldForm lines(int max) {
        return new FieldForm(Kind.LINES, max, List.of(), Folding::words,
                value -> PlainText.Check.flaw(value, max, true));
    }

    /** A text of which the regular expression tells the form. */
    static FieldForm matching(String pattern, int max, String code) {
        return new FieldForm(Kind.TEXT, max, List.of(), Folding::fold, value -> value.matches(pattern) ? null : code);
    }

    static FieldForm companyName() {
        return new FieldForm(Kind.TEXT, 100, List.of(), CompanyName::clean,
                value -> PlainText.Check.flaw(value, 100, false));
    }

    static FieldForm choice(Class<? extends Enum<?>> values) {
        return choice(Arrays.stream(values.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    static FieldForm choice(String... values) {
        List<String> choices = List.of(values);
        return new FieldForm(Kind.CHOICE, 40, choices, Folding::fold,
                value -> choices.contains(value) ? null : "validation.unknown-value");
    }

    static FieldForm yesNo() {
        return new FieldForm(Kind.YES_NO, 5, List.of("true", "false"), Folding::fold,
                value -> List.of("true", "false").contains(value) ? null : "validation.unknown-value");
    }

    static FieldForm date() {
        return new FieldForm(Kind.DATE, 10, List.of(), Folding::fold, FieldForm::noDate);
    }

    static FieldForm companyCode() {
        return new FieldForm(Kind.COMPANY_CODE, 18, List.of(), CompanyCode::clean, CompanyCode::flaw);
    }

    static FieldForm phone() {
        return new FieldForm(Kind.PHONE, 40, List.of(), Phone::clean, Phone::flaw);
    }

    static FieldForm email() {
        return new FieldForm(Kind.EMAIL, 100, List.of(), Email::clean, Email::flaw);
    }

    static FieldForm district() {
        return new FieldForm(Kind.DISTRICT, 6, List.of(), Folding::fold,
                value -> Divisions.CHINA.isDistrict(value) ? null : "district.unknown");
    }

    private static String noDate(String value) {
        try {
            LocalDate.parse(value);
            return null;
        } catch (DateTimeParseException e) {
            return "validation.date";
        }
    }
}
