package dev.livegate.sandbox.dns;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a resolver asks: one name and one type; {@code section} is the question as it came, to be echoed. */
record Question(int id, String name, int type, Envelope envelope) {
    static final int A = 1;
    static final int CNAME = 5;
    static final int AAAA = 28;

    private static final int HEADER = 12;
    private static final int OPT = 41;
    private static final int PLAIN_UDP = 512;

    record Envelope(byte[] section, int room, boolean wantsRecursion) {}

    static Optional<Question> read(byte[] packet) {
        try {
            var in = ByteBuffer.wrap(packet);
            var id = in.getShort() & 0xffff;
            var recursion = (in.getShort() & 0x0100) != 0;
            in.position(HEADER);
            var name = name(in);
            var type = in.getShort() & 0xffff;
            in.getShort();
            var section = Arrays.copyOfRange(packet, HEADER, in.position());
            return Optional.of(new Question(id, name, type, new Envelope(section, room(in), recursion)));
        } catch (BufferUnderflowException | IllegalArgumentException notAQuestion) {
            return Optional.empty();
        }
    }

    private static String name(ByteBuffer in) {
        var name = new StringBuilder();
        for (int length = in.get(); length > 0; length = in.get()) {
            var label = new byte[length];
            in.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** How much a UDP answer may hold: what an EDNS record right behind the question says, or 512 bytes. */
    private static int room(ByteBuffer in) {
        if (in.remaining() < 5 || in.get() != 0 || in.getShort() != OPT) {
            return PLAIN_UDP;
        }
        return Math.max(PLAIN_UDP, in.getShort() & 0xffff);
    }
}
