package io.keguan.credit.exposure.domain;

/** How near all customers together are to the company line. */
public enum LineState {
    /** 未录入资产: nobody has stated the assets. */
    UNKNOWN,
    /** 正常. */
    CLEAR,
    /** 接近警戒线. */
    NEAR,
    /** 超过警戒线: the line was drawn lower than what is owed already. */
    OVER
}
