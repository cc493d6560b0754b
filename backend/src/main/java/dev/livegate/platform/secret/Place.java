package dev.livegate.platform.secret;

import java.util.UUID;
import java.util.regex.Pattern;

/** Where a ciphertext is stored. It opens nowhere else. */
public record Place(UUID tenant, String table, String column, UUID row) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Place {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("a place is named by its table and column");
        }
    }
}
