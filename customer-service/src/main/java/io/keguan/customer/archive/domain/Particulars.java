package io.keguan.customer.archive.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The basic data of a customer (S2a-04, S4-10), the same on the registration form and in the file. Phone and e-mail are the
 * company's own; those of people stand with the contacts.
 *
 * @param intended 意向客户: there is contact data and an intention to buy (S2c-27)
 * @param intermediary 中介人 who brought the parties together (S2c-31)
 */
@Embeddable
public record Particulars(String name, String companyCode, @Enumerated(EnumType.STRING) Category category,
        @Enumerated(EnumType.STRING) CustomerType type, @Enumerated(EnumType.STRING) Source source, boolean intended,
        String intermediary, UUID referrerCustomerId, String enterpriseNature, String supervisingUnit,
        @Embedded Address address, String phone, String email, String serviceNeeds) {

    /** What of it the catalogue of the file knows. */
    Map<FileField, String> values() {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        values.put(FileField.NAME, name);
        values.put(FileField.COMPANY_CODE, companyCode);
        values.put(FileField.CATEGORY, category.name());
        values.put(FileField.TYPE, type.name());
        values.put(FileField.INTERMEDIARY, intermediary);
        values.put(FileField.ENTERPRISE_NATURE, enterpriseNature);
        values.put(FileField.SUPERVISING_UNIT, supervisingUnit);
        values.put(FileField.DISTRICT, address.districtCode());
        values.put(FileField.STREET, address.street());
        values.put(FileField.PHONE, phone);
        values.put(FileField.EMAIL, email);
        values.put(FileField.SERVICE_NEEDS, serviceNeeds);
        return values;
    }

    /** What is left of a destroyed customer: a number, and what kind of customer it was. */
    Particulars erased(String number) {
        return new Particulars(number, null, category, type, source, intended, null, null, null, null,
                new Address(address.districtCode(), ""), null, null, null);
    }

    /** Whether a field of the catalogue stands here and not among the others. */
    public boolean knows(FileField field) {
        return values().containsKey(field);
    }

    /** The same customer with other values; where it came from stays. */
    Particulars with(Map<FileField, String> v) {
        return new Particulars(v.get(FileField.NAME), v.get(FileField.COMPANY_CODE),
                Category.valueOf(v.get(FileField.CATEGORY)), CustomerType.valueOf(v.get(FileField.TYPE)), source,
                intended, v.get(FileField.INTERMEDIARY), referrerCustomerId, v.get(FileField.ENTERPRISE_NATURE),
                v.get(FileField.SUPERVISING_UNIT),
                new Address(v.get(FileField.DISTRICT), v.get(FileField.STREET)), v.get(FileField.PHONE),
                v.get(FileField.EMAIL), v.get(FileField.SERVICE_NEEDS));
    }
}
