package dev.livegate.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller showed at the door, already genuine; whether it still stands is another question. */
public sealed interface Credential {

    record Session(UUID id, UUID user, @Nullable UUID tenant) implements Credential {}

    record ApiToken(String digest) implements Credential {}

    record SignUp(UUID tenant, String email) implements Credential {}
}
