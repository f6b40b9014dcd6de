package io.keguan.customer.duty.domain;

/** What the regulations ask for at every customer's file again and again. */
public enum DutyKind {
    /** 需求变化更新: every month an account manager says what changed in the customer's needs, or that nothing did. */
    NEED_UPDATE("S4-12", false),
    /** 客户档案表: the representative sends 《客户档案表》 of a developed customer, the first promptly, then every month. */
    FILE_FORM("S2c-35", true),
    /** 信息核实: somebody looks whether what stands in the file is still true. */
    VERIFICATION("S3-84", true),
    /** 交车资料: minutes after the handover the customer's data are complete. */
    HANDOVER_DATA("S2d-40", true),
    /** 客户拜访: customers are visited periodically. */
    VISIT("S0-13", true);

    private final String rule;
    private final boolean ownersMatter;

    DutyKind(String rule, boolean ownersMatter) {
        this.rule = rule;
        this.ownersMatter = ownersMatter;
    }

    public String rule() {
        return rule;
    }

    /** Whether the customer's owner has to do it; otherwise any account manager of the department does. */
    public boolean ownersMatter() {
        return ownersMatter;
    }
}
