package dev.livegate.platform.outbound.talk;

import java.io.IOException;

/** What is said, and what is made of the answers. */
public interface Conversation<T> {

    T hold(Wire wire) throws IOException;
}
