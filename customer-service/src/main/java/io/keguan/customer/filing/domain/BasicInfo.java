package io.keguan.customer.filing.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.keguan.customer.archive.domain.Address;
import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Phone;

/**
 * 《客户基本信息表》, the form a customer is filed by (S2a-04, S2a-07): what the archive knew of the customer when it was handed
 * in. A later change of the archive does not change what was filed.
 */
@Embeddable
public record BasicInfo(String name, String companyCode, @Enumerated(EnumType.STRING) Category category,
        String enterpriseNature, String supervisingUnit, @Embedded Address address, String contactName,
        String contactPhone) {

    public static BasicInfo of(Particulars known, String contactName, String contactPhone) {
        return new BasicInfo(known.name(), known.companyCode(), known.category(), known.enterpriseNature(),
                known.supervisingUnit(), known.address(), contactName, contactPhone);
    }

    /** The form with what the archive need not know and the filing must say. */
    public BasicInfo completedBy(String nature, String unit) {
        return new BasicInfo(name, companyCode, category, nature, unit, address, contactName, contactPhone);
    }

    /** The form for the audit trail; the contact's phone stays masked there too. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("companyCode", companyCode);
        facts.put("category", category);
        facts.put("enterpriseNature", enterpriseNature);
        facts.put("supervisingUnit", supervisingUnit);
        facts.put("districtCode", address.districtCode());
        facts.put("street", address.street());
        facts.put("contact", contactName);
        facts.put("contactPhone", Phone.masked(contactPhone));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }
}
