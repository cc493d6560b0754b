package dev.livegate.deployment.handoff;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps that somebody else may do; what is secret or decides stays with who has an account. */
@Schema(name = "HandoffStep")
enum HandoffStep {
    url(
            "Live URL",
            "Let the address of the app lead to it: add the DNS record that the provider names, and wait until it is"
                    + " known. Then say that it is done, or enter the address if it is another one.",
            Set.of("appUrl")),
    database(
            "Database",
            "Make a PostgreSQL database for the app and enter its address, with user and password. It is kept as"
                    + " ciphertext and shown to nobody.",
            Set.of("databaseUrl"));

    private final String title;
    private final String task;
    private final Set<String> fields;

    HandoffStep(String title, String task, Set<String> fields) {
        this.title = title;
        this.task = task;
        this.fields = fields;
    }

    String title() {
        return title;
    }

    String task() {
        return task;
    }

    Set<String> fields() {
        return fields;
    }
}
