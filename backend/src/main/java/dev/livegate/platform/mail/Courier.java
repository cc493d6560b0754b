package dev.livegate.platform.mail;

/** Carries one mail, or throws {@link Undelivered}. */
interface Courier {

    void carry(OutgoingMail mail, Rendered words);

    /** Whether the words stay readable here after delivery. */
    boolean keeps();
}
