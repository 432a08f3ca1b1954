package org.shouhu.desk.action.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.ActionId;
import org.shouhu.desk.identity.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the police asked and what we answered. */
@Repository
public class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Question(
            long id,
            ActionId actionId,
            Instant askedAt,
            byte[] sealedQuestion,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            byte @Nullable [] sealedAnswer) {}

    public void ask(Action action, Instant at, byte[] sealedQuestion) {
        jdbc.sql("insert into action.police_question (tenant, action_id, case_id, asked_at, sealed_question)"
                        + " values (:tenant, :action, :case, :at, :question)")
                .param("tenant", action.tenant().value())
                .param("action", action.id().value())
                .param("case", action.caseId().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("question", sealedQuestion)
                .update();
    }

    /** Answers an open question of the case; the action it belongs to when there was one. */
    public Optional<ActionId> answer(long id, CaseId caseId, Instant at, String by, byte[] sealedAnswer) {
        return jdbc.sql("update action.police_question set answered_at = :at, answered_by = :by,"
                        + " sealed_answer = :answer where id = :id and case_id = :case and answered_at is null"
                        + " returning action_id")
                .param("id", id)
                .param("case", caseId.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("answer", sealedAnswer)
                .query((row, number) -> new ActionId(row.getObject(1, UUID.class)))
                .optional();
    }

    public List<Question> of(CaseId caseId) {
        return jdbc.sql("select * from action.police_question where case_id = :case order by id")
                .param("case", caseId.value())
                .query((row, number) -> new Question(
                        row.getLong("id"),
                        new ActionId(row.getObject("action_id", UUID.class)),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getBytes("sealed_question"),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant(),
                        row.getString("answered_by"),
                        row.getBytes("sealed_answer")))
                .list();
    }
}
