package dev.livegate.platform.flow;

/** Something that passes by itself is in the way. The step is tried again until it stops saying so. */
public final class NotYet extends Exception {

    public NotYet(String why) {
        super(why, null, false, false);
    }
}
