package dev.livegate.platform.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@RegisterForReflection
public record InboxMail(String to, String subject, String text, List<String> links, Instant at) {

    /** Templates read maps without reflection, which a native image has not. */
    Map<String, Object> asMap() {
        return Map.of("to", to, "subject", subject, "text", text, "links", links, "at", at.toString());
    }
}
