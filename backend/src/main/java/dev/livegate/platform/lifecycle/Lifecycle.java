package dev.livegate.platform.lifecycle;

import java.util.Set;

/** A state of something that is stored; implemented by enums, whose first constant is the state it is born in. */
public interface Lifecycle<E extends Enum<E> & Lifecycle<E>> {

    /** The states that may follow, in an exhaustive switch. */
    Set<E> next();

    default boolean canBecome(E other) {
        return next().contains(other);
    }

    /** For the verbs of entities: {@code state = state.become(VERIFIED)}. */
    default E become(E other) {
        if (!canBecome(other)) {
            throw new IllegalStateException(this + " cannot become " + other);
        }
        return other;
    }
}
