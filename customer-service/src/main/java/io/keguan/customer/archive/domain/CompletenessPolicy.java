package io.keguan.customer.archive.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * Which fields of the file must be filled in before it counts as complete; of key customers more is asked (S0-08).
 *
 * @param everyCustomer paths of the fields every file must have
 * @param keyCustomers paths of those the file of a key customer must have as well
 */
public record CompletenessPolicy(
        @Rule( {
                "S2a-04", "S4-10", "S4-07"}) @Parameter(seed = "NATURAL.name, NATURAL.category, NATURAL.type,"
                        + " NATURAL.enterpriseNature, NATURAL.districtCode, NATURAL.street, NATURAL.phone, NATURAL.email,"
                        + " NATURAL.serviceNeeds, CONTACTS.name, CONTACTS.role, CONTACTS.phone, CHARACTERISTICS.marketArea,"
                        + " BUSINESS.businessRelation, ECONOMIC.registeredCapital, TRADING.salesActivity") List<String> everyCustomer,
        @Rule({"S0-08", "S1-09"}) @Parameter(seed = "NATURAL.companyCode, NATURAL.firstDealingOn, NATURAL.businessLine,"
                + " CHARACTERISTICS.salesAbility, CHARACTERISTICS.potential, BUSINESS.salesResults,"
                + " BUSINESS.marketShare, BUSINESS.competitorRelation, ECONOMIC.annualTurnover, ECONOMIC.employees,"
                + " TRADING.outlook, TRADING.financialStatus, CONTACTS.level, INVOICE_TITLES.title") List<String> keyCustomers){

    /**
     * How complete a file is.
     *
     * @param percent share of the fields asked for that are filled in, rounded down
     * @param missing the fields that are not
     */
    public record Completeness(int percent, List<FileField> missing) {}

    public CompletenessPolicy {
        Set<String> known = new HashSet<>(Arrays.stream(FileField.values()).map(FileField::path).toList());
        refuseUnknown("values.everyCustomer", everyCustomer, known);
        refuseUnknown("values.keyCustomers", keyCustomers, known);
    }

    /** Of contacts and other entries one that has the field is enough. */
    public Completeness of(FileValues file) {
        List<FileField> wanted = Arrays.stream(FileField.values()).filter(f -> asksFor(f, file)).toList();
        List<FileField> missing = wanted.stream().filter(f -> !present(f, file)).toList();
        int percent = wanted.isEmpty() ? 100 : (wanted.size() - missing.size()) * 100 / wanted.size();
        return new Completeness(percent, missing);
    }

    private boolean asksFor(FileField field, FileValues file) {
        boolean key = Category.KEY.name().equals(file.get(FileField.CATEGORY, null));
        return everyCustomer.contains(field.path()) || key && keyCustomers.contains(field.path());
    }

    private static boolean present(FileField field, FileValues file) {
        if (!field.section().several()) {
            return file.get(field, null) != null;
        }
        Map<UUID, Map<FileField, String>> entries = file.entries(field.section());
        return entries.values().stream().anyMatch(values -> values.containsKey(field));
    }

    private static void refuseUnknown(String parameter, List<String> paths, Set<String> known) {
        List<Reason> unknown = paths.stream()
                .filter(p -> !known.contains(p))
                .map(p -> new Reason(parameter, "policy.unknown-field", null, Map.of("field", p)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.invalid(unknown);
        }
    }
}
