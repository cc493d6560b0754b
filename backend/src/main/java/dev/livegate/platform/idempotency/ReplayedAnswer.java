package dev.livegate.platform.idempotency;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A bean for an answer with a part that is never stored and can be made anew, such as the token of a sign-up. */
public interface ReplayedAnswer {

    /** The path of the POST, such as /public/signup/start. */
    String path();

    /** Takes out what must not be stored. */
    ObjectNode keep(ObjectNode answer);

    /** Puts it in again, made anew. */
    ObjectNode replay(ObjectNode kept);
}
