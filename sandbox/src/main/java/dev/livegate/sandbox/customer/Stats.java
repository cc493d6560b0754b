package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import java.util.Map;

/** The dashboard's figures, for callers that hold the probe token. */
final class Stats {
    private Stats() {}

    static Answer numbers() {
        return Answer.json(200, Map.of("members", 128, "posts", 17, "fixtures", 9))
                .with("Cache-Control", "no-store");
    }

    static Answer refused() {
        return Answer.json(401, Map.of("error", "Send the probe token as a bearer token."))
                .with("WWW-Authenticate", "Bearer")
                .with("Cache-Control", "no-store");
    }
}
