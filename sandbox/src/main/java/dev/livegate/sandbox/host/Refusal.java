package dev.livegate.sandbox.host;

import java.util.Map;

/** Thrown by a handler that will not serve a call; the host sends the answer it carries. */
public final class Refusal extends RuntimeException {
    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(Answer.json(status, Map.of("error", message)));
    }

    public Answer answer() {
        return answer;
    }
}
