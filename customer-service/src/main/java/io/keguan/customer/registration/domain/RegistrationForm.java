package io.keguan.customer.registration.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.keguan.customer.archive.domain.ContactPerson;
import io.keguan.customer.archive.domain.Email;
import io.keguan.customer.archive.domain.Particulars;
import io.keguan.customer.archive.domain.Phone;

/**
 * 《客户信息登记表》as the representative filled it in (S4-21), in the form it is kept.
 *
 * @param contactedAt when the representative and the customer spoke; the form is due from then on
 * @param duplicateJustification why this is another customer although one like it is known
 */
@Embeddable
public record RegistrationForm(@Embedded Particulars particulars, @Embedded ContactPerson contact, Instant contactedAt,
        String duplicateJustification) {

    public List<String> phones() {
        return Arrays.asList(particulars.phone(), contact.phone()).stream().filter(Objects::nonNull).toList();
    }

    /** The form for the audit trail; personal data stay masked there too. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", particulars.name());
        facts.put("companyCode", particulars.companyCode());
        facts.put("category", particulars.category());
        facts.put("type", particulars.type());
        facts.put("source", particulars.source());
        facts.put("intended", particulars.intended());
        facts.put("intermediary", particulars.intermediary());
        facts.put("districtCode", particulars.address().districtCode());
        facts.put("street", particulars.address().street());
        facts.put("phone", Phone.masked(particulars.phone()));
        facts.put("email", Email.masked(particulars.email()));
        facts.put("contact", contact.name());
        facts.put("contactPhone", Phone.masked(contact.phone()));
        facts.put("contactEmail", Email.masked(contact.email()));
        facts.put("contactedAt", contactedAt);
        facts.put("duplicateJustification", duplicateJustification);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }
}
