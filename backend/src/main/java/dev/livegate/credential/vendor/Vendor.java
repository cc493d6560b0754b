package dev.livegate.credential.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.outbound.talk.Conversation;
import dev.livegate.platform.outbound.talk.TalkOutcome;
import dev.livegate.platform.outbound.talk.TalkTarget;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One vendor's API as one tenant asks it. Nothing of an answer is shown; only what is read out of it counts. */
public final class Vendor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Window window;
    private final Scope scope;
    private final String base;

    Vendor(Window window, Scope scope, String base) {
        this.window = window;
        this.scope = scope;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Zero as a status means that nobody answered, and the sentence says why. */
    public record Reply(int status, JsonNode body, String sentence) {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public String text(String pointer) {
            return body.at(pointer).asText("");
        }

        /** What is neither yes nor no: nobody there, overloaded or broken. It says nothing for a key, and nothing against it. */
        public Optional<Verdict> trouble(String vendor) {
            if (status == 0) {
                return Optional.of(Verdict.deferred(vendor + " could not be asked. " + sentence));
            }
            if (status == 429 || status >= 500) {
                return Optional.of(Verdict.deferred(
                        vendor + " has no time for an answer (status " + status + "); check again in a minute."));
            }
            return Optional.empty();
        }
    }

    public Reply get(String path, UnaryOperator<Request> with) {
        return send(path, Request::get, with);
    }

    public Reply head(String path) {
        return send(path, Request::head, UnaryOperator.identity());
    }

    public Reply post(String path, String contentType, String body) {
        return post(path, contentType, body, UnaryOperator.identity());
    }

    public Reply post(String path, String contentType, String body, UnaryOperator<Request> with) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(path, target -> Request.post(target, contentType, bytes), with);
    }

    /** For a vendor that does not speak HTTP. What could not be held says nothing of a key. */
    public Verdict talk(String vendor, Conversation<Verdict> conversation) {
        try {
            TalkTarget target = window.talks().parse(base);
            var outcome = window.talks().hold(scope, target, conversation).join();
            return outcome instanceof TalkOutcome.Broken<Verdict> broken
                    ? Verdict.deferred(
                            vendor + " could not be asked. " + broken.fault().sentence())
                    : ((TalkOutcome.Held<Verdict>) outcome).result();
        } catch (Problem refused) {
            return Verdict.deferred(vendor + " cannot be asked from here. " + refused.getMessage());
        }
    }

    private interface Made {
        Request of(Target target);
    }

    private Reply send(String path, Made made, UnaryOperator<Request> with) {
        try {
            Request request =
                    with.apply(made.of(window.targets().parse(base + path))).within(PATIENCE);
            Outcome outcome = window.outbound().fetch(scope, request).join();
            return outcome instanceof Exchange answer
                    ? new Reply(answer.status(), json(answer), "")
                    : new Reply(0, MissingNode.getInstance(), ((Failure) outcome).sentence());
        } catch (Problem refused) {
            return new Reply(0, MissingNode.getInstance(), String.valueOf(refused.getMessage()));
        }
    }

    private static JsonNode json(Exchange answer) {
        try {
            return JSON.readTree(answer.text());
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
