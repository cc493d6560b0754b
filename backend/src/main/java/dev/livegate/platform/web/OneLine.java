package dev.livegate.platform.web;

/** A name or title as people write it: one line, something to see, and nothing that turns the text around it. */
public final class OneLine {

    private static final String NEVER = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069";

    public static final String FORM = "[^" + NEVER + "]*[^\\p{C}\\p{Z}\\p{M}\\u2800\\u3164][^" + NEVER + "]*";

    /** For what may be left empty. */
    public static final String OR_NOTHING = " *|" + FORM;

    private OneLine() {}
}
