package dev.livegate.platform.outbound.dns;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** One name and one type, as RFC 1035 puts it on the wire. */
record Question(int id, String name, int type) {

    static final int A = 1;
    static final int AAAA = 28;

    private static final int RECURSION_DESIRED = 0x0100;
    private static final int IN = 1;
    private static final int OPT = 41;
    // Fits one packet on every path: what is longer comes over TCP.
    private static final int ROOM = 1232;

    Buffer packet() {
        Buffer out = Buffer.buffer()
                .appendUnsignedShort(id)
                .appendUnsignedShort(RECURSION_DESIRED)
                .appendUnsignedShort(1)
                .appendInt(0)
                .appendUnsignedShort(1);
        for (String label : name.split("\\.")) {
            out.appendByte((byte) label.length()).appendBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        return out.appendByte((byte) 0)
                .appendUnsignedShort(type)
                .appendUnsignedShort(IN)
                .appendByte((byte) 0)
                .appendUnsignedShort(OPT)
                .appendUnsignedShort(ROOM)
                .appendInt(0)
                .appendUnsignedShort(0);
    }
}
