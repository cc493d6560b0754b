package dev.livegate.platform.web;

/** A name or title as people write it: one line, something to see, and nothing that turns the text around it. */
public final class OneLine {

    private static final String TURNS = "\\u202a-\\u202e\\u2066-\\u2069";
    private static final String NEVER = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}" + TURNS;
    private static final String UNSEEN = "\\p{Zs}\\p{M}\\p{Cf}\\p{Co}\\p{Cn}\\u2800\\u3164";
    private static final String SEEN = "[^\\p{C}\\p{Z}\\p{M}\\u2800\\u3164]";

    /** What comes before the first thing to see cannot be seen: only so is a long text judged in one pass. */
    public static final String FORM =
            "(?![^" + TURNS + "]*[" + TURNS + "])[" + UNSEEN + "]*" + SEEN + "[^" + NEVER + "]*";

    /** For what may be left empty. */
    public static final String OR_NOTHING = " *|" + FORM;

    private OneLine() {}
}
