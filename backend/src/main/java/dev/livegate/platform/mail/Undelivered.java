package dev.livegate.platform.mail;

/** Nothing was taken, as far as we know; unless it is final, trying again is right. */
final class Undelivered extends RuntimeException {

    private final boolean permanent;

    Undelivered(String reason, boolean permanent) {
        super(reason);
        this.permanent = permanent;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    boolean isFinal() {
        return permanent;
    }
}
