package io.keguan.customer.archive.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * The groups of the customer information card 客户资料信息卡 (S0-05) that are written as text. The natural description is in
 * {@link Particulars}; the credit degree is a copy of what credit control decided.
 */
@Embeddable
public record Card(@Embedded Characteristics characteristics, @Embedded Business business, @Embedded Economic economic,
        @Embedded Trading trading) {

    static final Card EMPTY = new Card(null, null, null, null);

    /** A group nobody has filled in yet is stored as nothing and shown with its empty lines. */
    public Card {
        characteristics = characteristics != null
                ? characteristics
                : new Characteristics(null, null, null, null, null, null, null);
        business = business != null ? business : new Business(null, null, null, null, null, null, null);
        economic = economic != null ? economic : new Economic(null, null, null, null);
        trading = trading != null ? trading : new Trading(null, null, null, null, null, null, null, null);
    }

    /** 主要特征 */
    @Embeddable
    public record Characteristics(@Nullable String marketArea, @Nullable String salesAbility,
            @Nullable String potential, @Nullable String concept,
            @Nullable String direction, @Nullable String policy, @Nullable String features) {}

    /** 业务状况 */
    @Embeddable
    public record Business(@Nullable String salesResults, @Nullable String marketShare,
            @Nullable String competitiveness, @Nullable String marketPosition,
            @Nullable String competitorRelation, @Nullable String businessRelation, @Nullable String cooperation) {}

    /** 经济实力 */
    @Embeddable
    public record Economic(@Nullable String registeredCapital, @Nullable String annualTurnover,
            @Nullable String employees, @Nullable String premises) {}

    /** 目前交易状态 */
    @Embeddable
    public record Trading(@Nullable String salesActivity, @Nullable String problems, @Nullable String strategy,
            @Nullable String outlook, @Nullable String image,
            @Nullable String reputation, @Nullable String financialStatus, @Nullable String creditStatus) {}
}
