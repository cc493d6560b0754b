package dev.livegate.platform.scope;

import org.jspecify.annotations.Nullable;

/** Something that must hold or be written in the very transaction whose result it sees; best said by {@link Lastly}. */
public interface CommitGuard {

    void beforeCommit(@Nullable Object result);
}
