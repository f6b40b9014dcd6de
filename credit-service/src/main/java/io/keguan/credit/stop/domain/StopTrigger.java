package io.keguan.credit.stop.domain;

/** Why goods stop going out. */
public enum StopTrigger {
    /** 到期未履行付款承诺 (S3-10). */
    PROMISE_BROKEN("S3-10"),
    /** 收到书面付款提示后表示无力支付 (S3-10). */
    DECLARED_UNABLE("S3-10"),
    /** 上门收款未收到 (S3-15). */
    UNCOLLECTED("S3-15"),
    /** 人工停货: the salesperson or the credit officer knows more. */
    BY_HAND("S3-10");

    private final String rule;

    StopTrigger(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
