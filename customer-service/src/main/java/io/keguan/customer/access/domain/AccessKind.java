package io.keguan.customer.access.domain;

/** What somebody asks to do with a customer's file. A grant is good for this and nothing else (S4-20). */
public enum AccessKind {
    /** 查阅档案: read the file, personal data masked. */
    VIEW,
    /** 查看详情: see the personal data of a file one may read already (S4-28). */
    DETAIL,
    /** 导出备份: read the file and take a copy along (S2c-37). */
    COPY,
    /** 借阅纸质档案: take the paper file along (S2c-38). */
    BORROW;

    /** Whether a grant lets its holder read the file. */
    public boolean opens() {
        return this == VIEW || this == COPY;
    }
}
