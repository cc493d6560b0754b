package dev.livegate.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A tree of SHA-256 over leaves in their order, leaves and nodes told apart by a first byte as in RFC 6962; a node
 * without a neighbour rises as it is. A proof is the neighbours on the way up, L or R by their side.
 */
final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<List<byte[]>> levels = new ArrayList<>();

    Merkle(List<String> leaves) {
        List<byte[]> level = leaves.stream().map(Merkle::leaf).toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    static Merkle of(List<Leaf> leaves) {
        return new Merkle(leaves.stream().map(Leaf::text).toList());
    }

    byte[] root() {
        List<byte[]> top = levels.get(levels.size() - 1);
        return top.isEmpty() ? digest().digest() : top.get(0);
    }

    String proof(int leaf) {
        List<String> steps = new ArrayList<>();
        int at = leaf;
        for (List<byte[]> level : levels) {
            int neighbour = at ^ 1;
            if (neighbour < level.size()) {
                steps.add((neighbour < at ? "L" : "R") + HexFormat.of().formatHex(level.get(neighbour)));
            }
            at /= 2;
        }
        return String.join(" ", steps);
    }

    static boolean leadsTo(byte[] root, String leaf, String proof) {
        byte[] reached = leaf(leaf);
        for (String step : proof.isEmpty() ? new String[0] : proof.split(" ")) {
            byte[] neighbour = HexFormat.of().parseHex(step.substring(1));
            reached = step.charAt(0) == 'L' ? node(neighbour, reached) : node(reached, neighbour);
        }
        return MessageDigest.isEqual(root, reached);
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> up = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            up.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return up;
    }

    private static byte[] leaf(String text) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
