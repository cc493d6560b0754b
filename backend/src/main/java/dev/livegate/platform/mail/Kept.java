package dev.livegate.platform.mail;

/** Delivery where nobody carries: the mail just stays readable in the inbox. */
final class Kept implements Courier {

    @Override
    public void carry(OutgoingMail mail, Rendered words) {}

    @Override
    public boolean keeps() {
        return true;
    }
}
