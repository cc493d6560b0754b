package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;

/** What the app tells livegate-probe.sh of its worker, its calendars and its log. */
final class Inside {
    static final String HEALTHY = "heartbeat 12;worker-redis ok;schedules 4;canary 850;retried 1;dsn 3/3;level info";

    private Inside() {}

    static Answer lines(String words) {
        return Answer.text(200, words.replace(';', '\n') + "\n").with("Cache-Control", "no-store");
    }
}
