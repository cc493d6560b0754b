package dev.livegate.platform.mail;

import java.util.Map;
import java.util.regex.Pattern;

/** A mail to be: for whom, from which template under templates/mail, and the key by which it is sent only once. */
public record Letter(String to, String template, Map<String, Object> data, String dedupeKey) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");

    public Letter {
        if (!KEY.matcher(dedupeKey).matches()) {
            throw new IllegalArgumentException("not a dedupe key: " + dedupeKey);
        }
    }

    String messageId() {
        return messageId(dedupeKey);
    }

    static String messageId(String dedupeKey) {
        return "<" + dedupeKey + "@livegate>";
    }
}
