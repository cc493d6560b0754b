package dev.livegate.platform.outbound.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A range of addresses in CIDR notation. */
record Block(byte[] network, int bits) {

    static List<Block> list(String... ranges) {
        return Stream.of(ranges).map(Block::of).toList();
    }

    static Block of(String range) {
        int slash = range.indexOf('/');
        return new Block(bytes(range.substring(0, slash)), Integer.parseInt(range.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != network[i]) {
                return false;
            }
        }
        int rest = bits % 8;
        return rest == 0 || (address[whole] ^ network[whole]) >> (8 - rest) == 0;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException fault) {
            throw new IllegalArgumentException(literal, fault);
        }
    }
}
