package dev.livegate.verification.visit;

import java.util.Set;

/** A probe of the first page whose word is good advice and shuts no gate. */
public interface Advice extends Probe {

    @Override
    default Call by() {
        return Call.PAGE;
    }

    @Override
    default boolean strict() {
        return false;
    }

    @Override
    default Set<String> after() {
        return Set.of("PageAnswers");
    }
}
