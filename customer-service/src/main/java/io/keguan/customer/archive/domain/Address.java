package io.keguan.customer.archive.domain;

import jakarta.persistence.Embeddable;

/** Where the customer is: a district of the state's division codes, and the street as it is written on a letter. */
@Embeddable
public record Address(String districtCode, String street) {}
