package dev.livegate.platform.outbound.dns;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a name server said to one question. */
record Answer(int code, boolean truncated, Map<String, String> aliases, Map<String, List<InetAddress>> addresses) {

    static final int NO_ERROR = 0;
    static final int NAME_ERROR = 3;

    /** False where another server may know more. */
    boolean isFinal() {
        return code == NO_ERROR || code == NAME_ERROR;
    }

    /** The end of the chain of aliases that begins at this name, or the empty text where the chain is a circle. */
    String canonical(String name) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (aliases.containsKey(at)) {
            if (!seen.add(at)) {
                return "";
            }
            at = aliases.get(at);
        }
        return at;
    }

    static Answer empty(int code, boolean truncated) {
        return new Answer(code, truncated, new HashMap<>(), new HashMap<>());
    }
}
