package io.keguan.customer.exchange.domain;

import static io.keguan.customer.exchange.domain.ExportAction.APPROVE;
import static io.keguan.customer.exchange.domain.ExportAction.BEGIN;
import static io.keguan.customer.exchange.domain.ExportAction.CANCEL;
import static io.keguan.customer.exchange.domain.ExportAction.EXPIRE;
import static io.keguan.customer.exchange.domain.ExportAction.FAIL;
import static io.keguan.customer.exchange.domain.ExportAction.FINISH;
import static io.keguan.customer.exchange.domain.ExportAction.REJECT;

import io.keguan.kit.domain.Transitions;

/** Where an export stands. */
public enum ExportStatus {
    /** 待审批: the general manager decides. */
    REQUESTED,
    /** 生成中 */
    RUNNING,
    /** 可下载 */
    READY,
    /** 已过期: the file is gone. */
    EXPIRED,
    /** 已驳回 */
    REJECTED,
    /** 已取消 */
    CANCELLED,
    /** 生成失败 */
    FAILED;

    public static final Transitions<ExportStatus, ExportAction> LIFECYCLE = Transitions
            .of(CustomerExport.TYPE, ExportStatus.class, ExportAction.class)
            .allow(BEGIN, RUNNING, REQUESTED)
            .allow(APPROVE, RUNNING, REQUESTED)
            .allow(REJECT, REJECTED, REQUESTED)
            .allow(FINISH, READY, RUNNING)
            .allow(FAIL, FAILED, RUNNING)
            .allow(CANCEL, CANCELLED, REQUESTED, RUNNING)
            .allow(EXPIRE, EXPIRED, READY)
            .build();
}
