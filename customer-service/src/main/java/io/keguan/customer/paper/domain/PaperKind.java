package io.keguan.customer.paper.domain;

/** What kind of paper it is. */
public enum PaperKind {
    /** 登记表 */
    REGISTRATION_FORM,
    /** 档案表 */
    ARCHIVE_FORM,
    /** 证照复印件 */
    LICENCE_COPY,
    /** 合同 */
    CONTRACT,
    /** 往来函件 */
    LETTER,
    /** 其他 */
    OTHER
}
