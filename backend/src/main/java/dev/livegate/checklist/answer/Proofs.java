package dev.livegate.checklist.answer;

import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_EVIDENCE_GIVEN;
import static dev.livegate.checklist.answer.ChecklistEvent.CHECKLIST_ITEM_ATTESTED;
import static dev.livegate.checklist.answer.ChecklistProblem.ITEM_DECIDES_ITSELF;
import static dev.livegate.checklist.answer.ChecklistProblem.PERSON_REQUIRED;

import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.ItemKind;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.time.InWords;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to look at, or the word of a named person: each ends by itself. */
@Singleton
class Proofs {

    private static final Duration EARLIEST_DAY_ON_EARTH = Duration.ofHours(14);

    private final Pen pen;

    Proofs(Pen pen) {
        this.pen = pen;
    }

    void evidence(Occasion at, ItemChange.Evidence given) {
        if (at.item().kind() != ItemKind.evidence) {
            throw decidesItself(at.item());
        }
        if (given.isEmpty()) {
            throw invalid("evidence.link", "Give a link or a photo, or say it in words.");
        }
        Instant end = end(at.item(), seenOn(given.date()), given.expiresAt(), "evidence.");
        var answer = new ItemAnswer(at.scope(), at.item().key(), AnswerKind.evidence, pen.now());
        Optional<Photo> photo =
                Optional.ofNullable(given.photo()).map(text -> new Photo(at.scope(), answer, Photo.read(text)));
        String link = photo.isPresent() && given.link() == null ? photoOf(at.item()) : given.link();
        pen.put(
                at.scope(),
                answer.says(given.text(), link).until(end),
                CHECKLIST_EVIDENCE_GIVEN,
                "Gave evidence for " + at.item().key());
        photo.ifPresent(one -> one.persist());
    }

    private static String photoOf(Item item) {
        return "/api/checklist/items/" + item.key() + "/photo";
    }

    /** A machine cannot answer for anything. */
    void attest(Occasion at, ItemChange.Attestation given) {
        if (at.item().kind() != ItemKind.attestation) {
            throw decidesItself(at.item());
        }
        if (!at.isByPerson()) {
            throw PERSON_REQUIRED.because("This item needs the word of a named person. Sign in and say it yourself.");
        }
        Instant end = end(at.item(), pen.now(), given.expiresAt(), "attest.");
        var answer = new ItemAnswer(at.scope(), at.item().key(), AnswerKind.attestation, pen.now());
        pen.put(
                at.scope(),
                answer.says(given.statement(), null).until(end),
                CHECKLIST_ITEM_ATTESTED,
                "Answered for " + at.item().key());
    }

    private Instant seenOn(@Nullable LocalDate date) {
        if (date == null) {
            return pen.now();
        }
        Instant day = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (day.isAfter(pen.now().plus(EARLIEST_DAY_ON_EARTH))) {
            throw invalid("evidence.date", "This day is still to come.");
        }
        return day;
    }

    private Instant end(Item item, Instant seen, @Nullable Instant wanted, String prefix) {
        Instant latest = seen.plus(Duration.ofDays(item.request().validDays()));
        if (!latest.isAfter(pen.now())) {
            throw invalid(
                    prefix + "date",
                    "This is too old: it counts for " + item.request().validDays() + " days.");
        }
        if (wanted == null) {
            return latest;
        }
        if (!wanted.isAfter(pen.now()) || wanted.isAfter(latest)) {
            throw invalid(prefix + "expiresAt", "Choose a moment to come, and not after " + InWords.of(latest) + ".");
        }
        return wanted;
    }

    private static Problem decidesItself(Item item) {
        return ITEM_DECIDES_ITSELF.because(
                switch (item.kind()) {
                    case automatic -> "Facts decide this item, so nobody can tick it. Change the fact.";
                    case evidence -> "This item asks for evidence: a link, or what was seen and when.";
                    case attestation -> "This item asks for the word of a named person.";
                });
    }

    private static Problem invalid(String field, String message) {
        return RequestProblem.VALIDATION_FAILED.because(message).field(field, message);
    }
}
