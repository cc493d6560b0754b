package dev.livegate.sandbox.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The names that the server knows, and what it says of each as long as it is healthy. */
final class Zone {
    private static final int TTL = 60;
    private static final int LONGEST_CHAIN = 8;

    private final Map<String, List<byte[]>> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();

    void addresses(String name, String... literals) {
        addresses.put(name, Arrays.stream(literals).map(Zone::bytes).toList());
    }

    void alias(String name, String target) {
        aliases.put(name, target);
    }

    Reply reply(Question question) {
        var entries = new ArrayList<Reply.Entry>();
        var name = question.name();
        for (int i = 0; i < LONGEST_CHAIN && aliases.containsKey(name); i++) {
            entries.add(Reply.Entry.alias(name, TTL, aliases.get(name)));
            name = aliases.get(name);
        }
        for (var address : addresses.getOrDefault(name, List.of())) {
            var entry = Reply.Entry.address(name, TTL, address);
            if (entry.type() == question.type()) {
                entries.add(entry);
            }
        }
        var unknown = entries.isEmpty() && !addresses.containsKey(name);
        return unknown ? Reply.failed(Reply.NXDOMAIN) : new Reply(Reply.NO_ERROR, entries);
    }

    static Reply loopback(Question question) {
        var address = bytes(question.type() == Question.AAAA ? "::1" : "127.0.0.1");
        return new Reply(Reply.NO_ERROR, List.of(Reply.Entry.address(question.name(), TTL, address)));
    }

    static Reply thousand(Question question) {
        if (question.type() != Question.A) {
            return new Reply(Reply.NO_ERROR, List.of());
        }
        return new Reply(
                Reply.NO_ERROR,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new byte[] {(byte) 198, 51, (byte) (100 + i / 250), (byte) (i % 250 + 1)})
                        .map(address -> Reply.Entry.address(question.name(), TTL, address))
                        .toList());
    }

    static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }
}
