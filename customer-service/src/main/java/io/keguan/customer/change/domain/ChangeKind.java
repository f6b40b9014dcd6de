package io.keguan.customer.change.domain;

import io.keguan.customer.archive.domain.Customer;

/** Why a change is asked for; the kind decides which article the request stands under. */
public enum ChangeKind {
    /** 信息修改: something is different now. */
    CHANGE("S4-25"),
    /** 差错更正: what stands in the file is wrong and was found in a transaction (S4-06). */
    ERROR("S4-06"),
    /** 发票抬头变更: an invoice title is added, changed or removed (S4-13). */
    INVOICE_TITLE("S4-13"),
    /** 档案合并: the same company has a second file, which ends in favour of this one. */
    MERGE(Customer.MERGE_RULE);

    private final String rule;

    ChangeKind(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
