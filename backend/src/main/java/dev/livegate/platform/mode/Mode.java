package dev.livegate.platform.mode;

/** A preview may call loopback targets and keep mails in an inbox; production may not. */
public enum Mode {
    PREVIEW,
    PRODUCTION;

    public boolean isPreview() {
        return this == PREVIEW;
    }
}
