package dev.livegate.platform.mode;

import java.util.Optional;

/** A setting that must be right before the first request: each room that has one declares a bean. */
public interface StartupRule {

    /** What is wrong, naming the setting, or empty. */
    Optional<String> objection(Mode mode);
}
