package dev.livegate.sandbox.smtp;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One received mail: who it was for, what it says decoded, and what came over the wire. */
public record Mail(
        @JsonUnwrapped Envelope envelope, @JsonUnwrapped Content content, String at, String raw) {
    public record Envelope(String from, List<String> to) {}

    public record Content(String subject, String messageId, String text, String html, List<String> links) {}

    static Mail of(Envelope envelope, byte[] raw, Instant at) {
        return new Mail(envelope, Mime.read(raw), at.toString(), new String(raw, StandardCharsets.UTF_8));
    }

    public String from() {
        return envelope.from();
    }

    public List<String> to() {
        return envelope.to();
    }

    public String subject() {
        return content.subject();
    }

    public String text() {
        return content.text();
    }

    public List<String> links() {
        return content.links();
    }
}
