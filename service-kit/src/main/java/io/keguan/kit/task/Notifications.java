package io.keguan.kit.task;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells people what happened; written with the change itself, so that nobody hears of what did not happen. */
@ApplicationScoped
public class Notifications {

    private static final String SEND = """
            INSERT INTO notification (id, staff_id, kind, subject_type, subject_id, subject_number, params, rule, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::json, ?, ?)""";

    private final TaskTable table;
    private final Clock clock;

    public Notifications(TaskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void send(Notification news) {
        table.execute(SEND, table.id(), news.staffId(), news.kind(), news.subjectType(), news.subjectId(),
                news.subjectNumber(), table.json(news.params()), news.rule(), clock.instant());
    }
}
