package dev.livegate.sandbox.tls;

import java.time.Duration;
import java.time.Instant;

record Validity(Instant from, Instant until) {
    static Validity current() {
        var now = Instant.now();
        return new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)));
    }

    static Validity over() {
        var now = Instant.now();
        return new Validity(now.minus(Duration.ofDays(100)), now.minus(Duration.ofDays(10)));
    }
}
