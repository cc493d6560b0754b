package dev.livegate.checklist.answer;

import static dev.livegate.checklist.answer.ChecklistProblem.NOTHING_TO_WITHDRAW;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Writes an answer in the place of the one before, with its audit record, in the transaction that is open. */
@Singleton
class Pen {

    private final Audit audit;
    private final ModeConfig mode;
    private final Time time;

    Pen(Audit audit, ModeConfig mode, Time time) {
        this.audit = audit;
        this.mode = mode;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    void put(Scope scope, ItemAnswer answer, ChecklistEvent event, String summary) {
        ItemAnswer.lock(scope);
        ItemAnswer.current(scope, answer.place(), answer.kind()).ifPresent(before -> before.withdraw(time.now()));
        answer.saidInPreview(mode.mode().isPreview()).persist();
        audit.record(scope, event, summary, facts(answer));
    }

    void confirmed(Scope scope, ItemAnswer answer) {
        answer.saidInPreview(mode.mode().isPreview()).confirm(scope.actor().name(), time.now());
        audit.record(
                scope,
                ChecklistEvent.CHECKLIST_ITEM_EXEMPTED,
                "Confirmed the exemption of " + answer.place(),
                facts(answer));
    }

    void withdraw(Scope scope, String place, AnswerKind kind) {
        ItemAnswer.lock(scope);
        ItemAnswer answer = ItemAnswer.current(scope, place, kind)
                .orElseThrow(() -> NOTHING_TO_WITHDRAW.because("Nothing of this kind was said of " + place + "."));
        answer.withdraw(time.now());
        audit.record(scope, ChecklistEvent.CHECKLIST_ANSWER_WITHDRAWN, "Withdrew an answer to " + place, facts(answer));
    }

    boolean withdrawIfThere(Scope scope, String place, AnswerKind kind) {
        boolean there = ItemAnswer.current(scope, place, kind).isPresent();
        if (there) {
            withdraw(scope, place, kind);
        }
        return there;
    }

    private static Map<String, Object> facts(ItemAnswer answer) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", answer.kind());
        facts.put("words", answer.words());
        facts.put("link", Objects.requireNonNullElse(answer.link(), ""));
        facts.put("expiresAt", String.valueOf(answer.expiresAt()));
        return facts;
    }
}
