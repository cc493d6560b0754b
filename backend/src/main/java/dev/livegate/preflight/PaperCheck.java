package dev.livegate.preflight;

/** A statement about what has been read already: nobody is asked. */
public interface PaperCheck extends PreflightCheck {

    @Override
    default boolean onPaper() {
        return true;
    }
}
