package io.keguan.credit.baddebt.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/** 收款办法: how money is collected from one customer, as finance has fixed it after looking at what it owes (S1-59). */
@Entity
@Table(name = "collection_method")
public class CollectionMethod extends Aggregate {

    public static final String TYPE = "collection-method";

    private UUID accountId;
    private UUID customerId;
    @Enumerated(EnumType.STRING)
    private CollectionMeans method;
    private String note;
    private String fixedByName;
    private LocalDate fixedOn;
    private LocalDate reviewOn;

    protected CollectionMethod() {}

    /** The first one of a customer; {@link #fix} says which. */
    public CollectionMethod(UUID id, UUID accountId, UUID customerId) {
        super(id);
        this.accountId = accountId;
        this.customerId = customerId;
    }

    /** The ways money is collected. */
    public enum CollectionMeans {
        /** 按期收款. */
        ROUTINE,
        /** 电话催收. */
        PHONE,
        /** 上门催收. */
        VISIT,
        /** 按月对账收款. */
        MONTHLY_STATEMENT,
        /** 款到发货. */
        PREPAYMENT,
        /** 法律途径. */
        LEGAL
    }

    /** @param review when finance looks at it again */
    public void fix(CollectionMeans chosen, String why, LocalDate on, LocalDate review, Actor by) {
        method = chosen;
        note = why;
        fixedByName = by.name();
        fixedOn = on;
        reviewOn = review;
    }

    /** The method for the audit trail. */
    public Map<String, Object> facts() {
        return method == null ? Map.of() : Map.of("method", method, "reviewOn", reviewOn);
    }

    public UUID accountId() {
        return accountId;
    }

    public CollectionMeans method() {
        return method;
    }

    public String note() {
        return note;
    }

    public String fixedByName() {
        return fixedByName;
    }

    public LocalDate fixedOn() {
        return fixedOn;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }
}
