package io.keguan.customer.archive.domain;

/** The class a sealed file is kept in (S2c-36). */
public enum ArchiveClass {
    /** 成交客户档案. */
    DEALT,
    /** 未成交客户档案. */
    NEVER_DEALT
}
