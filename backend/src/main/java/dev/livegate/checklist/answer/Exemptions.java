package dev.livegate.checklist.answer;

import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_EXEMPTION_ASKED;
import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_ITEM_EXEMPTED;
import static dev.livegate.checklist.answer.ChecklistProblem.ITEM_STRICT;
import static dev.livegate.checklist.answer.ChecklistProblem.NOTHING_TO_CONFIRM;
import static dev.livegate.checklist.answer.ChecklistProblem.PERSON_REQUIRED;
import static dev.livegate.checklist.answer.ChecklistProblem.SECOND_PERSON_REQUIRED;

import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.RequestProblem;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An item may be red for a while: with a reason, by a passkey or by two people, for three days at most. */
@Singleton
class Exemptions {

    private static final int MOST_HOURS = 72;

    private final Pen pen;

    Exemptions(Pen pen) {
        this.pen = pen;
    }

    void decide(Occasion at, ItemChange.Exemption given) {
        if (at.item().strict() || at.item().isSum()) {
            throw ITEM_STRICT
                    .because("Nothing goes live while this is wrong. Set it right.")
                    .fix(Fix.open(
                            "See what is missing",
                            "/dashboard/checklist?item=" + at.item().key()));
        }
        if (!at.isByPerson()) {
            throw PERSON_REQUIRED.because("Only a person can take this upon themselves. Sign in and say it yourself.");
        }
        if (Boolean.TRUE.equals(given.confirm())) {
            confirm(at);
        } else {
            ask(at, given);
        }
    }

    private void ask(Occasion at, ItemChange.Exemption given) {
        String reason = reason(given.reason());
        int hours = given.hours() == null ? MOST_HOURS : given.hours();
        var answer = new ItemAnswer(at.scope(), at.item().key(), AnswerKind.exemption, pen.now())
                .says(reason, null)
                .until(pen.now().plus(Duration.ofHours(hours)));
        if (at.passkeyShown()) {
            pen.put(
                    at.scope(),
                    answer,
                    CHECKLIST_ITEM_EXEMPTED,
                    "Exempted " + at.item().key());
        } else {
            pen.put(
                    at.scope(),
                    answer.pending(),
                    CHECKLIST_EXEMPTION_ASKED,
                    "Asked to exempt " + at.item().key());
        }
    }

    private void confirm(Occasion at) {
        ItemAnswer.lock(at.scope());
        ItemAnswer asked = ItemAnswer.current(at.scope(), at.item().key(), AnswerKind.exemption)
                .filter(ItemAnswer::isPending)
                .filter(answer -> !answer.hasEnded(pen.now()))
                .orElseThrow(() -> NOTHING_TO_CONFIRM.because("Nobody asked to exempt this item, or too long ago."));
        if (asked.isBy(at.scope().actor().id())) {
            throw SECOND_PERSON_REQUIRED.because("You asked for it. Somebody else who administers this must confirm.");
        }
        pen.confirmed(at.scope(), asked);
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RequestProblem.VALIDATION_FAILED
                    .because("Say why this item may wait.")
                    .field("exempt.reason", "Say why.");
        }
        return reason;
    }
}
