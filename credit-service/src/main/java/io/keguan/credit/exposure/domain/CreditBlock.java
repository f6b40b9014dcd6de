package io.keguan.credit.exposure.domain;

/** Why nothing more is sold on credit to a customer, whatever its limit has room for. */
public enum CreditBlock {
    /** 已冻结: the credit officer froze the account. */
    FROZEN("credit-account.frozen", null),
    /** 档案已封存: the customer's file is out of use. */
    FILE_CLOSED("credit-account.file-closed", "S4-20"),
    /** 停止发货: a promise to pay was broken, or the customer says that it can't pay. */
    SHIPMENT_STOPPED("credit-account.shipment-stopped", "S3-10");

    private final String code;
    private final String rule;

    CreditBlock(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    public String code() {
        return code;
    }

    public String rule() {
        return rule;
    }
}
