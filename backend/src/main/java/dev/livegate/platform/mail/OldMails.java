package dev.livegate.platform.mail;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class OldMails implements Retained {

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(30);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return OutgoingMail.forget(scope, before);
    }
}
