package dev.livegate.launch.dialog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the launch dialog says first: what was found, or what will happen. */
@Schema(name = "LaunchTelling")
public enum Telling {
    checksFirst,
    consequencesFirst;

    /** The one that is told where nothing is tried. */
    static final Telling USUAL = checksFirst;

    /** The words before the id keep another trial from halving the products along the same line. */
    static Telling tried(UUID product) {
        byte[] words = ("launch_dialog_trial " + product).getBytes(StandardCharsets.UTF_8);
        try {
            return (MessageDigest.getInstance("SHA-256").digest(words)[0] & 1) == 0 ? checksFirst : consequencesFirst;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
