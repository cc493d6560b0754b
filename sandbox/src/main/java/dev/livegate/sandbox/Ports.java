package dev.livegate.sandbox;

/** Where the servers listen: on the ports that people know, or on whichever are free. */
public enum Ports {
    FIXED {
        @Override
        int of(int known) {
            return known;
        }
    },
    EPHEMERAL {
        @Override
        int of(int known) {
            return 0;
        }
    };

    static final int CUSTOMER_APP = 5000;
    static final int STRIPE = 5010;
    static final int WEBHOOK_SINK = 5020;
    static final int SMTP = 5025;
    static final int SMTP_COMPANION = 5026;
    static final int TLS_EXPIRED = 5030;
    static final int TLS_SELF_SIGNED = 5031;
    static final int TLS_WRONG_HOST = 5032;

    public static Ports fixed() {
        return FIXED;
    }

    public static Ports ephemeral() {
        return EPHEMERAL;
    }

    abstract int of(int known);
}
