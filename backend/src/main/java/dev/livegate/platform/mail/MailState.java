package dev.livegate.platform.mail;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

public enum MailState implements Lifecycle<MailState> {
    pending,
    sent,
    failed;

    @Override
    public Set<MailState> next() {
        return switch (this) {
            case pending -> Set.of(sent, failed);
            case failed -> Set.of(pending);
            case sent -> Set.of();
        };
    }
}
