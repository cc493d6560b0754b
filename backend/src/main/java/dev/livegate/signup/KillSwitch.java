package dev.livegate.signup;

import static dev.livegate.signup.SignupProblem.SIGNUPS_DISABLED;

import dev.livegate.platform.flag.Flags;
import jakarta.inject.Singleton;

/** The first of the six layers (JOIN-50): closed, nobody begins; whoever has begun may finish. */
@Singleton
public class KillSwitch {

    public static final String FLAG = "signup_enabled";

    private final Flags flags;

    KillSwitch(Flags flags) {
        this.flags = flags;
    }

    void check() {
        if (!flags.isOn(FLAG)) {
            throw SIGNUPS_DISABLED
                    .because(
                            "We have closed sign-ups for a short while. Nothing you typed is lost: try again in a few minutes.")
                    .header("Retry-After", "300");
        }
    }
}
