package dev.livegate.checklist.answer;

import static dev.livegate.checklist.answer.AnswerKind.chosen;
import static dev.livegate.checklist.answer.AnswerKind.not_applicable;
import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_ITEM_CHOSEN;
import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_ITEM_NOT_APPLICABLE;
import static dev.livegate.checklist.answer.ChecklistProblem.ITEM_REQUIRED;
import static dev.livegate.checklist.answer.ChecklistProblem.ONE_CHANGE_AT_A_TIME;

import dev.livegate.checklist.answer.ItemChange.NotApplicable;
import dev.livegate.checklist.template.Circumstances;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.Section;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Takes what people say of items, as far as the rules let them. None of it makes a fact true. */
@Singleton
public class AnswerDesk {

    private final Tx tx;
    private final Pen pen;
    private final Proofs proofs;
    private final Exemptions exemptions;
    private final ModeConfig mode;

    AnswerDesk(Tx tx, Pen pen, Proofs proofs, Exemptions exemptions, ModeConfig mode) {
        this.tx = tx;
        this.pen = pen;
        this.proofs = proofs;
        this.exemptions = exemptions;
        this.mode = mode;
    }

    public Answers read(Scope scope) {
        return tx.in(
                scope, () -> new Answers(ItemAnswer.counting(scope, mode.mode().isPreview())));
    }

    /** What the camera saw, if the evidence that counts holds a photo. */
    public Optional<byte[]> photo(Scope scope, Item item) {
        return tx.in(
                scope,
                () -> ItemAnswer.current(scope, item.key(), AnswerKind.evidence)
                        .flatMap(answer -> Photo.of(scope, answer))
                        .map(Photo::jpeg));
    }

    public void change(Occasion at, ItemChange change) {
        if (!change.isOne()) {
            throw ONE_CHANGE_AT_A_TIME.because(
                    "Send exactly one of notApplicable, evidence, attest, exempt and withdraw.");
        }
        tx.run(at.scope(), () -> write(at, change));
    }

    /** For all items of a section at once. */
    public void section(Scope scope, Section section, Circumstances circumstances, NotApplicable said) {
        tx.run(scope, () -> applies(scope, section.key(), said, concerning(section.items(), circumstances)));
    }

    private void write(Occasion at, ItemChange change) {
        String key = at.item().key();
        if (change.evidence() != null) {
            proofs.evidence(at, change.evidence());
        } else if (change.attest() != null) {
            proofs.attest(at, change.attest());
        } else if (change.exempt() != null) {
            exemptions.decide(at, change.exempt());
        } else if (change.notApplicable() != null) {
            applies(at.scope(), key, change.notApplicable(), concerning(List.of(at.item()), at.circumstances()));
        } else if (change.withdraw() != null) {
            pen.withdraw(at.scope(), key, change.withdraw());
        }
    }

    private void applies(Scope scope, String place, NotApplicable said, List<Item> concerning) {
        if (!said.value()) {
            if (!pen.withdrawIfThere(scope, place, not_applicable)) {
                var answer = new ItemAnswer(scope, place, chosen, pen.now()).says(said.reason(), null);
                pen.put(scope, answer, CHECKLIST_ITEM_CHOSEN, "Said that " + place + " concerns this workspace");
            }
            return;
        }
        if (!concerning.isEmpty()) {
            throw ITEM_REQUIRED
                    .because(concerning.get(0).title() + " is asked of everybody who uses this. Set it right instead.")
                    .fix(Fix.open(
                            "See what is missing",
                            "/dashboard/checklist?item=" + concerning.get(0).key()))
                    .why("It cannot be left out without danger for your users.");
        }
        if (said.reason() == null || said.reason().isBlank()) {
            throw RequestProblem.VALIDATION_FAILED
                    .because("Say why it does not concern you.")
                    .field("notApplicable.reason", "Say why.");
        }
        pen.withdrawIfThere(scope, place, chosen);
        var answer = new ItemAnswer(scope, place, not_applicable, pen.now()).says(said.reason(), null);
        pen.put(
                scope,
                answer,
                CHECKLIST_ITEM_NOT_APPLICABLE,
                "Said that " + place + " does not concern this workspace");
    }

    private static List<Item> concerning(List<Item> items, Circumstances circumstances) {
        return items.stream()
                .filter(Item::isWaitedFor)
                .filter(item -> item.concerns().meets(circumstances))
                .toList();
    }
}
