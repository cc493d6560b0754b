package dev.livegate.platform.outbound.database;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes once, and accepts no character that would end a field inside the driver's messages. */
final class Percent {

    private Percent() {}

    static String decode(String encoded) {
        String decoded = plain(encoded);
        if (decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd)) {
            throw TARGET_NOT_ALLOWED.because(
                    "The database URL holds an encoded control character. Remove it from user, password or name.");
        }
        return decoded;
    }

    private static String plain(String encoded) {
        try {
            // A plus sign is a plus sign: only forms read it as a space.
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEncoding) {
            throw TARGET_NOT_ALLOWED.because("The database URL holds a % that encodes nothing. Write it as %25.");
        }
    }
}
