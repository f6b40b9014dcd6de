package io.keguan.credit.measure.domain;

/**
 * What is required of a customer whose credit has become worse (S1-46). S3-23 ties some of them to each other; they are
 * independent here (C10).
 */
public enum MeasureKind {
    /** 担保人. */
    GUARANTOR,
    /** 连带担保人. */
    JOINT_GUARANTOR,
    /** 增加信用保证金. */
    DEPOSIT,
    /** 合同公证. */
    NOTARISATION,
    /** 减少供应量. */
    REDUCED_SUPPLY,
    /** 发货限制. */
    SHIPMENT_LIMIT,
    /** 接受抵押. */
    COLLATERAL;

    /** Supply is cut by the company itself, from the day it is decided; the others the customer has to bring. */
    public boolean limitsSupply() {
        return this == REDUCED_SUPPLY || this == SHIPMENT_LIMIT;
    }
}
