package dev.livegate.verification.visit;

/** What is asked of an app and of those who lead to it. */
public enum Call {
    NAME,
    ROOT,
    PLAIN,
    HEALTH,
    READY,
    PAGE,
    IDENTITY,
    STATS_OF_STRANGER,
    STATS,
    PACE
}
