package io.keguan.customer.exchange.domain;

import static io.keguan.customer.exchange.domain.ImportAction.APPROVE;
import static io.keguan.customer.exchange.domain.ImportAction.CANCEL;
import static io.keguan.customer.exchange.domain.ImportAction.EXECUTE;
import static io.keguan.customer.exchange.domain.ImportAction.FAIL;
import static io.keguan.customer.exchange.domain.ImportAction.FINISH;
import static io.keguan.customer.exchange.domain.ImportAction.FINISH_CHECK;
import static io.keguan.customer.exchange.domain.ImportAction.FINISH_UNDO;
import static io.keguan.customer.exchange.domain.ImportAction.INTERRUPT;
import static io.keguan.customer.exchange.domain.ImportAction.REJECT;
import static io.keguan.customer.exchange.domain.ImportAction.STOP;
import static io.keguan.customer.exchange.domain.ImportAction.SUBMIT;
import static io.keguan.customer.exchange.domain.ImportAction.UNDO;

import io.keguan.kit.domain.Transitions;

/** Where an import stands between the workbook and the archive. */
public enum ImportStatus {
    /** 检查中: the rows are compared with the archive; nothing is written. */
    CHECKING,
    /** 已检查: it is known what each row would do. */
    CHECKED,
    /** 待审批 */
    SUBMITTED,
    /** 待执行 */
    APPROVED,
    /** 导入中 */
    RUNNING,
    /** 已中断: a part of the rows is written; it can be gone on with or taken back. */
    INTERRUPTED,
    /** 已导入 */
    DONE,
    /** 撤销中 */
    UNDOING,
    /** 已撤销 */
    UNDONE,
    /** 已驳回 */
    REJECTED,
    /** 已取消 */
    CANCELLED,
    /** 检查失败: the file is no workbook of ours. */
    FAILED;

    public static final Transitions<ImportStatus, ImportAction> LIFECYCLE = Transitions
            .of(CustomerImport.TYPE, ImportStatus.class, ImportAction.class)
            .allow(FINISH_CHECK, CHECKED, CHECKING)
            .allow(FAIL, FAILED, CHECKING)
            .allow(SUBMIT, SUBMITTED, CHECKED)
            .allow(APPROVE, APPROVED, SUBMITTED)
            .allow(REJECT, REJECTED, SUBMITTED)
            .allow(EXECUTE, RUNNING, APPROVED, INTERRUPTED)
            .allow(STOP, RUNNING, RUNNING)
            .allow(INTERRUPT, INTERRUPTED, RUNNING)
            .allow(FINISH, DONE, RUNNING)
            .allow(UNDO, UNDOING, DONE, INTERRUPTED)
            .allow(INTERRUPT, DONE, UNDOING)
            .allow(FINISH_UNDO, UNDONE, UNDOING)
            .allow(CANCEL, CANCELLED, CHECKING, CHECKED, SUBMITTED, APPROVED)
            .build();
}
