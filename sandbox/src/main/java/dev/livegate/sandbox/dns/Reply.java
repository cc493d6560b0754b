package dev.livegate.sandbox.dns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer on its way into bytes, RFC 1035. */
record Reply(int code, List<Entry> entries) {
    static final int NO_ERROR = 0;
    static final int SERVFAIL = 2;
    static final int NXDOMAIN = 3;

    private static final int IN = 1;
    private static final int HEADER = 12;
    private static final int AUTHORITATIVE_ANSWER = 0x8480;
    private static final int TRUNCATED = 0x0200;
    private static final int RECURSION_DESIRED = 0x0100;

    record Entry(String owner, int type, int ttl, byte[] data) {
        static Entry address(String owner, int ttl, byte[] address) {
            return new Entry(owner, address.length == 4 ? Question.A : Question.AAAA, ttl, address);
        }

        static Entry alias(String owner, int ttl, String target) {
            return new Entry(owner, Question.CNAME, ttl, encoded(target));
        }
    }

    static Reply failed(int code) {
        return new Reply(code, List.of());
    }

    /** The same with a TTL of 0, so that nobody may keep it. */
    Reply fleeting() {
        return new Reply(
                code,
                entries.stream()
                        .map(entry -> new Entry(entry.owner(), entry.type(), 0, entry.data()))
                        .toList());
    }

    byte[] whole(Question question) {
        return packet(question, 0, entries);
    }

    /** Cut down to the bare question where it would not fit, so that the resolver asks again over TCP. */
    byte[] fitting(Question question) {
        var whole = whole(question);
        return whole.length <= question.envelope().room() ? whole : packet(question, TRUNCATED, List.of());
    }

    private byte[] packet(Question question, int flag, List<Entry> shown) {
        var recursion = question.envelope().wantsRecursion() ? RECURSION_DESIRED : 0;
        var flags = AUTHORITATIVE_ANSWER | recursion | flag | code;
        var header = ByteBuffer.allocate(HEADER)
                .putShort((short) question.id())
                .putShort((short) flags)
                .putShort((short) 1)
                .putShort((short) shown.size());
        var out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(question.envelope().section());
        shown.forEach(entry -> write(out, question, entry));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, Question question, Entry entry) {
        var pointerToQuestion = new byte[] {(byte) 0xc0, HEADER};
        out.writeBytes(entry.owner().equals(question.name()) ? pointerToQuestion : encoded(entry.owner()));
        out.writeBytes(ByteBuffer.allocate(10)
                .putShort((short) entry.type())
                .putShort((short) IN)
                .putInt(entry.ttl())
                .putShort((short) entry.data().length)
                .array());
        out.writeBytes(entry.data());
    }

    private static byte[] encoded(String name) {
        var out = new ByteArrayOutputStream();
        for (var label : name.split("\\.")) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
        return out.toByteArray();
    }
}
