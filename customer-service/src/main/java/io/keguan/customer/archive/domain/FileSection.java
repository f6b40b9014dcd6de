package io.keguan.customer.archive.domain;

/** The parts of a customer's file; some are kept once, of some a customer has several. */
public enum FileSection {
    /** 自然情况 */
    NATURAL(false),
    /** 主要特征 */
    CHARACTERISTICS(false),
    /** 业务状况 */
    BUSINESS(false),
    /** 经济实力 */
    ECONOMIC(false),
    /** 目前交易状态 */
    TRADING(false),
    /** 联系人 */
    CONTACTS(true),
    /** 其他地址 */
    ADDRESSES(true),
    /** 发票抬头 */
    INVOICE_TITLES(true),
    /** 结算单位 */
    SETTLEMENT_UNITS(true);

    private final boolean several;

    FileSection(boolean several) {
        this.several = several;
    }

    /** Whether a customer can have several of these. */
    public boolean several() {
        return several;
    }
}
