package dev.livegate.credential.vendor;

import java.util.Optional;

/** One variable that an integration needs: how it looks, and whether the integration works without it. */
public record Key(String name, boolean required, String example, Form form) {

    public interface Form {

        /** One sentence about what is wrong with it and what to do; it repeats nothing of the value. */
        Optional<String> objection(String value);
    }

    public static Key required(String name, String example, Form form) {
        return new Key(name, true, example, form);
    }

    public static Key optional(String name, String example, Form form) {
        return new Key(name, false, example, form);
    }
}
