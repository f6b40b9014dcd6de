package io.keguan.customer.archive.domain;

/** What the customer does with the goods. */
public enum CustomerType {
    /** 经销商 */
    DEALER,
    /** 零售商 */
    RETAILER,
    /** 代理商 */
    AGENT,
    /** 终端工业客户 */
    END_INDUSTRIAL,
    /** 终端消费者 */
    END_CONSUMER
}
