package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** For an app that has secrets of its own already, which a new one would lock out of its data or its sessions. */
@Singleton
class OwnSecrets implements Integration {

    private static final String JWT = "JWT_SECRET";
    private static final String SESSION = "SESSION_SECRET";
    private static final String ENCRYPTION = "ENCRYPTION_KEY";
    private static final String EXAMPLE = "the output of: openssl rand -base64 48";

    private static final int SHORTEST = 32;
    private static final int FEWEST_LETTERS = 10;
    private static final String SAMPLES =
            "(?i).*(change[-_ ]?me|changethis|your[-_ ]|my[-_ ]?secret|super[-_ ]?secret|example|sample|default"
                    + "|placeholder|insecure|development|keyboard[-_ ]?cat|p[a@]ssw[o0]rd|0123456789|1234567890|qwerty|abcdefgh).*";

    @Override
    public String id() {
        return "app";
    }

    @Override
    public String label() {
        return "Your app's own secrets";
    }

    @Override
    public String dashboard() {
        return "/dashboard/deploy/secrets";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.optional(JWT, EXAMPLE, OwnSecrets::objection),
                Key.optional(SESSION, EXAMPLE, OwnSecrets::objection),
                Key.optional(ENCRYPTION, "the output of: openssl rand -hex 32", OwnSecrets::objection));
    }

    @Override
    public Verdict compare(Keyring keys) {
        return Remarks.none()
                .wrongIf(same(keys, JWT, SESSION), "JWT_SECRET and SESSION_SECRET are the same; give each its own.")
                .wrongIf(same(keys, JWT, ENCRYPTION), "JWT_SECRET and ENCRYPTION_KEY are the same; give each its own.")
                .wrongIf(
                        same(keys, SESSION, ENCRYPTION),
                        "SESSION_SECRET and ENCRYPTION_KEY are the same; give each its own.")
                .orElse("Each secret is its own.");
    }

    private static boolean same(Keyring keys, String one, String other) {
        return keys.has(one) && keys.has(other) && !keys.differ(one, other);
    }

    private static Optional<String> objection(String value) {
        return Forms.all(
                        Forms.never(SAMPLES, "This is a value from an example; make one of your own."),
                        Forms.matching(
                                "(?s).{" + SHORTEST + ",}",
                                "This is shorter than 32 characters and can be guessed; make a longer one."),
                        Forms.never(
                                "(?s)(.{1,8})\\1{3,}.{0,7}", "This repeats itself and can be guessed; make a new one."),
                        OwnSecrets::variety)
                .objection(value);
    }

    private static Optional<String> variety(String value) {
        return value.chars().distinct().count() < FEWEST_LETTERS
                ? Optional.of("This uses too few different characters and can be guessed; make a new one.")
                : Optional.empty();
    }
}
