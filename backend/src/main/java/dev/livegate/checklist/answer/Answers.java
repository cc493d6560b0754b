package dev.livegate.checklist.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that people have said and that counts, to be looked up by item or section. */
public final class Answers {

    private final Map<String, ItemAnswer> byPlace = new HashMap<>();

    public Answers(List<ItemAnswer> current) {
        current.forEach(answer -> byPlace.put(place(answer.place(), answer.kind()), answer));
    }

    public Optional<ItemAnswer> of(String place, AnswerKind kind) {
        return Optional.ofNullable(byPlace.get(place(place, kind)));
    }

    private static String place(String place, AnswerKind kind) {
        return place + " " + kind;
    }
}
