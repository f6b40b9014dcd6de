package io.keguan.kit.task;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The open work of this service; a task opens and closes in the transaction of the step that causes it. */
@ApplicationScoped
public class Tasks {

    private static final String OPEN = """
            INSERT INTO task (id, kind, subject_type, subject_id, subject_number, params, rule, roles, department_id, staff_id,
                staff_name, except_staff_id, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject_id) WHERE closed_at IS NULL DO UPDATE SET due_at = excluded.due_at,
                params = excluded.params, roles = excluded.roles, department_id = excluded.department_id,
                staff_id = excluded.staff_id, staff_name = excluded.staff_name,
                except_staff_id = excluded.except_staff_id, subject_number = excluded.subject_number""";

    private final TaskTable table;
    private final Clock clock;

    public Tasks(TaskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Opens the task; one of the kind that is open for the record already is replaced. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Task task) {
        Task.Assigned to = task.assigned();
        table.execute(OPEN, table.id(), task.kind(), task.subjectType(), task.subjectId(), task.subjectNumber(),
                table.json(task.params()), task.rule(), to.roles(), to.departmentId(), to.staffId(), to.staffName(),
                to.exceptStaffId(), clock.instant(), task.dueAt());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String kind, UUID subjectId) {
        table.execute("UPDATE task SET closed_at = ? WHERE kind = ? AND subject_id = ? AND closed_at IS NULL",
                clock.instant(), kind, subjectId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void closeAll(UUID subjectId) {
        table.execute("UPDATE task SET closed_at = ? WHERE subject_id = ? AND closed_at IS NULL",
                clock.instant(), subjectId);
    }
}
