package io.keguan.gateway.department.domain;

/** What an administrator can do with a department. */
public enum DepartmentAction {
    RENAME, MOVE, CLOSE
}
