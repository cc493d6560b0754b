package dev.livegate.account;

import dev.livegate.platform.scope.Caller;

/**
 * A session can be stolen, so what matters asks a person who has a passkey to show it; whoever has none is not asked. An
 * API token is not asked either: its maker was. Answered by passkey, which stands above.
 */
public interface StepUp {

    /** Whether this person has a passkey, and so will be asked for it. */
    boolean isNeeded(Caller caller);

    /** Passes who has no passkey, and who has shown one in this session within the last five minutes. */
    void require(Caller caller);
}
