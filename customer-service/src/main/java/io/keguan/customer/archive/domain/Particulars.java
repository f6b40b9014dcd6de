package io.keguan.customer.archive.domain;

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
        @Embedded Address address, String phone, String email, String serviceNeeds) {}
