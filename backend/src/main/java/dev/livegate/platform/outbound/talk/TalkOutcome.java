package dev.livegate.platform.outbound.talk;

/** What became of a conversation. */
public sealed interface TalkOutcome<T> {

    record Held<T>(T result) implements TalkOutcome<T> {}

    record Broken<T>(TalkFault fault) implements TalkOutcome<T> {}
}
