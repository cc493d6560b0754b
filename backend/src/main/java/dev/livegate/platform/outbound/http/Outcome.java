package dev.livegate.platform.outbound.http;

/** What became of a call: an {@link Exchange}, whatever its status, or a {@link Failure}. */
public sealed interface Outcome permits Exchange, Failure {

    Timings timings();
}
