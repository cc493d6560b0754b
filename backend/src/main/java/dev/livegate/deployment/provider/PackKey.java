package dev.livegate.deployment.provider;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One variable that an app finds in its environment. */
@Schema(name = "PackKey")
public record PackKey(String name, Need need, String purpose) {

    @Schema(name = "PackKeyNeed")
    public enum Need {
        /** An answer of the wizard. */
        answer,
        /** The app cannot start without it. */
        required,
        /** Part of what we promise rests on it, or some apps need it. */
        recommended,
        /** The provider makes it. */
        provider
    }

    static final PackKey APP_URL = new PackKey("APP_URL", Need.answer, "The address at which your app is reached.");
    static final PackKey DATABASE_URL = new PackKey("DATABASE_URL", Need.answer, "Where your app finds its database.");
    static final PackKey JWT_SECRET = new PackKey("JWT_SECRET", Need.required, "Signs the tokens of your users.");
    static final PackKey ENCRYPTION_KEY =
            new PackKey("ENCRYPTION_KEY", Need.required, "Encrypts what your app keeps secret.");
    static final PackKey SESSION_SECRET =
            new PackKey("SESSION_SECRET", Need.recommended, "Signs session cookies, if your app has any.");
    static final PackKey PROBE_TOKEN = new PackKey(
            "LIVEGATE_PROBE_TOKEN",
            Need.recommended,
            "Lets Livegate see your app's statistics and know that the app is yours.");

    PackKey madeByProvider(String purpose) {
        return new PackKey(name, Need.provider, purpose);
    }

    public boolean isRequired() {
        return need == Need.required;
    }

    public boolean isRecommended() {
        return need == Need.recommended;
    }
}
