package io.keguan.credit.investigation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.domain.Severity;
import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Answered;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.sql.Sql;

/** The answers to table 11-1, one row for each question, each with a version of its own. */
@ApplicationScoped
public class Answers {

    private static final String FIRST = """
            INSERT INTO investigation_answer (investigation_id, question, version, answer, severity, words, answered_by_id,
                answered_by_name, answered_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String AGAIN = """
            UPDATE investigation_answer SET version = version + 1, answer = ?, severity = ?, words = ?, answered_by_id = ?,
                answered_by_name = ?, answered_at = ? WHERE investigation_id = ? AND question = ? AND version = ?""";

    private final DataSource database;

    public Answers(DataSource database) {
        this.database = database;
    }

    /** In the order of the table. */
    public List<Answered> of(UUID investigationId) {
        return Sql.all(database, Answers::read, "SELECT * FROM investigation_answer WHERE investigation_id = ?",
                investigationId).stream().sorted(Comparator.comparing(Answered::question)).toList();
    }

    public Optional<Answered> of(UUID investigationId, Question question) {
        return Sql.first(database, Answers::read,
                "SELECT * FROM investigation_answer WHERE investigation_id = ? AND question = ?", investigationId,
                question);
    }

    /** Writes the answer over the one that was seen, 0 for none; false when somebody else was quicker. */
    public boolean put(UUID investigationId, Question question, long seen, Answer answer, Severity severity,
            String words, Actor by, Instant at) {
        return 1 == (seen == 0
                ? Sql.execute(database, FIRST, investigationId, question, answer, severity, words, by.id(), by.name(),
                        at)
                : Sql.execute(database, AGAIN, answer, severity, words, by.id(), by.name(), at, investigationId,
                        question, seen));
    }

    private static Answered read(ResultSet row) throws SQLException {
        return new Answered(Question.valueOf(row.getString("question")), Answer.valueOf(row.getString("answer")),
                Severity.valueOf(row.getString("severity")), row.getString("words"),
                row.getString("answered_by_name"), Sql.instant(row, "answered_at"), row.getLong("version"));
    }
}
