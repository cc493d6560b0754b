package dev.livegate.platform.problem;

/** One way a room refuses. Rooms implement it as an enum: the constant's name is the code on the wire. */
public interface Refusal {

    String name();

    int status();

    /** The same few words each time this refusal is made. */
    String title();

    default Problem because(String detail) {
        return new Problem(this, detail);
    }
}
