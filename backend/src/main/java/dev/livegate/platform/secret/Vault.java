package dev.livegate.platform.secret;

import dev.livegate.platform.problem.Fix;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Seals secrets for the place where they are stored, and opens them there and nowhere else. */
@Singleton
public class Vault {

    private final Keys keys;
    private final Event<SealBroken> alert;

    Vault(Keys keys, Event<SealBroken> alert) {
        this.keys = keys;
        this.alert = alert;
    }

    public String seal(Place place, Secret secret) {
        return Aes.seal(keys.sealing().first(), place, secret.bytes());
    }

    public Secret open(Place place, String sealed) {
        return tryOpen(place, sealed)
                .orElseThrow(() -> SecretProblem.SECRET_UNREADABLE
                        .because("A secret that is stored here cannot be read, so it is not used.")
                        .why("It was changed outside of Livegate, or its key is no longer in the key ring.")
                        .fix(Fix.text("Enter or generate it again.")));
    }

    Optional<Secret> tryOpen(Place place, String sealed) {
        Optional<Secret> secret = Aes.open(keys.sealing(), place, sealed).map(Secret::of);
        if (secret.isEmpty()) {
            alert.fireAsync(new SealBroken(place));
        }
        return secret;
    }

    String keyId() {
        return keys.sealing().first().id();
    }

    /** How everything begins that needs no resealing. */
    String prefix() {
        return Aes.prefix(keys.sealing().first());
    }
}
