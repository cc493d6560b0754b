package dev.livegate.checklist.standing;

import dev.livegate.checklist.answer.AnswerKind;
import dev.livegate.checklist.answer.ItemAnswer;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.ItemKind;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.time.InWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Green while somebody's evidence or word holds. What a pipeline reports is evidence as well, and the newer of the two
 * counts: bad news does not wait until good news has expired.
 */
record DecidedByWord(Item item) implements ItemCheck {

    @Override
    public Decision decide(Knowledge knowledge) {
        Optional<ItemAnswer> said = knowledge.answers().of(item.key(), kind());
        Optional<Fact> reported = item.facts().stream()
                .map(knowledge.facts()::of)
                .filter(Fact::isKnown)
                .findFirst();
        boolean newer = reported.filter(fact -> said.isEmpty() || isAfter(fact, said.get()))
                .isPresent();
        if (newer) {
            return reported(reported.get());
        }
        return said.map(answer -> answered(answer, knowledge.now()))
                .orElseGet(() -> Decision.open(Verdict.deferred(item.request().words(), fix())));
    }

    private Decision reported(Fact fact) {
        Verdict verdict = fact.status() == Status.passed
                ? Verdict.passed(fact.message())
                : new Verdict(
                        fact.status(),
                        fact.message(),
                        null,
                        List.of(fact.origin().fix(), fix()));
        return new Decision(verdict, fact.knownBy(), fact.since(), fact.until(), false);
    }

    private Decision answered(ItemAnswer answer, Instant now) {
        String knownBy = (item.kind() == ItemKind.evidence ? "evidence of " : "the word of ") + answer.givenByName();
        if (answer.hasEnded(now)) {
            String end = InWords.of(answer.expiresAt());
            return new Decision(
                    Verdict.failed("What was said of it counted until " + end + ". Look again and say it anew.", fix()),
                    knownBy,
                    answer.expiresAt(),
                    null,
                    false);
        }
        return new Decision(Verdict.passed(words(answer)), knownBy, answer.givenAt(), answer.expiresAt(), false);
    }

    private static String words(ItemAnswer answer) {
        String link = answer.link();
        if (link == null) {
            return answer.words().isEmpty() ? "A named person answers for it." : answer.words();
        }
        return answer.words().isEmpty() ? link : answer.words() + " " + link;
    }

    private static boolean isAfter(Fact fact, ItemAnswer answer) {
        return fact.since() != null && fact.since().isAfter(answer.givenAt());
    }

    private AnswerKind kind() {
        return item.kind() == ItemKind.evidence ? AnswerKind.evidence : AnswerKind.attestation;
    }

    private Fix fix() {
        return Fix.open(
                item.kind() == ItemKind.evidence ? "Give evidence" : "Answer for it",
                "/dashboard/checklist?item=" + item.key());
    }
}
