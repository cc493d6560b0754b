package dev.livegate.testing;

import java.time.Duration;

/** Waits for what happens in the background: no longer than needed, and never for ever. */
public final class Eventually {

    /** A test that ends well needs a moment of it, whatever else the machine does meanwhile. */
    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 5;

    private Eventually() {}

    public interface Assertion {
        void check() throws Exception;
    }

    public static void eventually(Assertion assertion) {
        within(USUAL, assertion);
    }

    /** Returns when the assertion holds for the first time; fails as it failed last. */
    public static void within(Duration patience, Assertion assertion) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (Exception | AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + patience + ": " + notYet.getMessage(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
