package io.keguan.gateway.department.domain;

import static io.keguan.gateway.department.domain.DepartmentAction.CLOSE;
import static io.keguan.gateway.department.domain.DepartmentAction.MOVE;
import static io.keguan.gateway.department.domain.DepartmentAction.RENAME;

import io.keguan.kit.domain.Transitions;

/** Whether people can belong to a department. */
public enum DepartmentStatus {
    /** Works, and may hold people and departments below it. */
    OPEN,
    /** Dissolved: kept for the records that name it. */
    CLOSED;

    public static final Transitions<DepartmentStatus, DepartmentAction> LIFECYCLE = Transitions
            .of("department", DepartmentStatus.class, DepartmentAction.class)
            .allow(RENAME, OPEN, OPEN)
            .allow(MOVE, OPEN, OPEN)
            .allow(CLOSE, CLOSED, OPEN)
            .build();
}
