package io.keguan.customer.archive.domain;

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
    public record Characteristics(String marketArea, String salesAbility, String potential, String concept,
            String direction, String policy, String features) {}

    /** 业务状况 */
    @Embeddable
    public record Business(String salesResults, String marketShare, String competitiveness, String marketPosition,
            String competitorRelation, String businessRelation, String cooperation) {}

    /** 经济实力 */
    @Embeddable
    public record Economic(String registeredCapital, String annualTurnover, String employees, String premises) {}

    /** 目前交易状态 */
    @Embeddable
    public record Trading(String salesActivity, String problems, String strategy, String outlook, String image,
            String reputation, String financialStatus, String creditStatus) {}
}
