package io.keguan.customer.attachment.domain;

/** What a file in a customer's archive is a copy of, and the article that wants it there. */
public enum AttachmentKind {
    /** 营业执照 */
    BUSINESS_LICENCE("S2c-33"),
    /** 身份证复印件: personal data. */
    ID_CARD("S2c-33"),
    /** 组织机构代码证 */
    ORGANISATION_CODE("S2c-33"),
    /** 税务登记证 */
    TAX_REGISTRATION("S2c-33"),
    /** 走访资料: collected on a visit (S0-15). */
    VISIT_MATERIAL("S0-15"),
    /** 修改依据: what a change request is proven by. */
    CHANGE_EVIDENCE("S4-24"),
    /** 其他 */
    OTHER("S2c-33");

    private final String rule;

    AttachmentKind(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    /** Whether it is looked into only for a purpose that is written down, like a contact's phone. */
    public boolean restricted() {
        return this == ID_CARD;
    }

    /** Whether the one licence of today, with the unified code, stands for it as well. */
    public boolean inUnifiedLicence() {
        return this == ORGANISATION_CODE || this == TAX_REGISTRATION;
    }
}
