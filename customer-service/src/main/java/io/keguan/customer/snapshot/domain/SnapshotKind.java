package io.keguan.customer.snapshot.domain;

/** Why there is a snapshot. */
public enum SnapshotKind {
    /** 半年存档. */
    HALF_YEAR,
    /** 增加存档: in a special case, whatever the class. */
    EXTRA
}
