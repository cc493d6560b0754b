package dev.livegate.platform.outbound.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;

/** Reads an answer from a packet that anyone may have sent: every step goes forward or is counted. */
final class Reading {

    private static final int TRUNCATED = 0x0200;
    private static final int RESPONSE = 0x8000;
    private static final int CNAME = 5;
    private static final int IN = 1;
    private static final int MOST_POINTERS = 32;
    private static final int LONGEST_NAME = 255;

    private final ByteBuffer packet;

    private Reading(byte[] packet) {
        this.packet = ByteBuffer.wrap(packet);
    }

    /** @throws IllegalArgumentException if the packet does not answer this question */
    static Answer of(byte[] packet, Question question) {
        try {
            return new Reading(packet).answer(question);
        } catch (java.nio.BufferUnderflowException | UnknownHostException cut) {
            throw new IllegalArgumentException("a broken packet", cut);
        }
    }

    private Answer answer(Question question) throws UnknownHostException {
        int id = unsigned();
        int flags = unsigned();
        int questions = unsigned();
        int records = unsigned();
        packet.getInt();
        boolean echoed = questions == 1 && name().equals(question.name()) && unsigned() == question.type();
        if (id != question.id() || (flags & RESPONSE) == 0 || !echoed) {
            throw new IllegalArgumentException("another question's answer");
        }
        packet.getShort();
        Answer answer = Answer.empty(flags & 0xf, (flags & TRUNCATED) != 0);
        for (int i = 0; i < records && !answer.truncated(); i++) {
            record(answer, question.type());
        }
        return answer;
    }

    private void record(Answer answer, int wanted) throws UnknownHostException {
        String owner = name();
        int type = unsigned();
        int kind = unsigned();
        packet.getInt();
        int length = unsigned();
        int end = packet.position() + length;
        if (kind == IN && type == CNAME) {
            answer.aliases().put(owner, name());
        } else if (kind == IN && type == wanted && length == (wanted == Question.A ? 4 : 16)) {
            byte[] bytes = new byte[length];
            packet.get(bytes);
            answer.addresses()
                    .computeIfAbsent(owner, first -> new ArrayList<>())
                    .add(InetAddress.getByAddress(bytes));
        }
        seek(end);
    }

    private String name() {
        var name = new StringBuilder();
        int resume = -1;
        int pointers = 0;
        for (int length = octet(); length != 0; length = octet()) {
            if (length >= 0xc0) {
                int target = (length & 0x3f) << 8 | octet();
                resume = resume < 0 ? packet.position() : resume;
                seek(target);
                pointers++;
            } else {
                label(name, length);
            }
            if (pointers > MOST_POINTERS || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a name without end");
            }
        }
        if (resume >= 0) {
            seek(resume);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private void label(StringBuilder name, int length) {
        byte[] label = new byte[length];
        packet.get(label);
        name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.ISO_8859_1));
    }

    private void seek(int position) {
        if (position > packet.limit()) {
            throw new IllegalArgumentException("a pointer to nowhere");
        }
        packet.position(position);
    }

    private int octet() {
        return packet.get() & 0xff;
    }

    private int unsigned() {
        return packet.getShort() & 0xffff;
    }
}
