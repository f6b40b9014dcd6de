package io.keguan.customer.reception.domain;

import jakarta.persistence.Embeddable;

/** Who stands at the desk. */
@Embeddable
public record Visitor(String visitorName, String visitorPhone, String company, String matter) {

    /** What the visitor is looked for by: the company, or the person who comes for nobody else. */
    public String soughtBy() {
        return company == null ? visitorName : company;
    }
}
