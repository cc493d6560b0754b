package dev.livegate.provisioning.make;

import static dev.livegate.platform.problem.RequestProblem.MALFORMED_REQUEST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.access.Secrets;
import java.io.IOException;
import java.util.regex.Pattern;

/** What of a call is kept: a digest of its signature, the name of its event and its size; never its words. */
record Message(String signature, String event, int bytes) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    static Message read(ObjectMapper json, byte[] body, Signed signed) {
        JsonNode tree = tree(json, body);
        String name = tree.path("event").asText("");
        return new Message(Secrets.digest(signed.hex()), NAME.matcher(name).matches() ? name : "unnamed", body.length);
    }

    private static JsonNode tree(ObjectMapper json, byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException broken) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return MALFORMED_REQUEST.because("Send one JSON object, such as {\"event\": \"scenario.finished\"}.");
    }
}
