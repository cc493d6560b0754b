package dev.livegate.sandbox.webhook;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Refusal;
import java.util.Map;
import java.util.Set;

/** Make.com's hook in the variants that a validation by HEAD, then GET, then OPTIONS meets. */
final class Make {
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "ok", Set.of("HEAD", "GET", "OPTIONS", "POST"),
            "head-405", Set.of("GET", "OPTIONS", "POST"),
            "get-only", Set.of("GET", "POST"),
            "options-only", Set.of("OPTIONS", "POST"),
            "post-only", Set.of("POST"));
    private static final String VALID =
            "ok, head-405, get-only, options-only, post-only, slow, hang, or a status from 400 to 599";

    private Make() {}

    static Answer answer(Call call) {
        var variant = call.part(1);
        return switch (variant) {
            case "slow" -> accepted().after(Answer.SLOW);
            case "hang" -> Answer.hanging();
            default -> variant.matches("[45]\\d\\d") ? refused(Integer.parseInt(variant)) : byMethod(call, variant);
        };
    }

    private static Answer byMethod(Call call, String variant) {
        var allowed = ALLOWED.get(variant);
        if (allowed == null) {
            throw Refusal.of(404, "Make.com has no variant " + variant + ", only: " + VALID + ".");
        }
        return allowed.contains(call.method()) ? accepted() : refused(405).with("Allow", String.join(", ", allowed));
    }

    private static Answer accepted() {
        return Answer.text(200, "Accepted");
    }

    private static Answer refused(int status) {
        return Answer.text(status, status == 404 ? "There is no scenario listening for this webhook." : "Refused");
    }
}
