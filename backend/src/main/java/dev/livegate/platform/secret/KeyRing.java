package dev.livegate.platform.secret;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys of 32 bytes with names: the first seals, all open. Whatever is wrong with it is said in its objection. */
record KeyRing(List<Key> keys, Optional<String> objection) {

    static final String FORM = "id:base64 of 32 random bytes, such as 1:$(openssl rand -base64 32)";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int BYTES = 32;
    private static final int FEWEST_DISTINCT = 12;

    record Key(String id, byte[] bytes) {

        /** Random bytes have neither many repetitions nor only letters: text and filler do. */
        boolean isGuessable() {
            Set<Byte> distinct = new HashSet<>();
            boolean allPrintable = true;
            boolean allInARow = true;
            for (int i = 0; i < bytes.length; i++) {
                distinct.add(bytes[i]);
                allPrintable &= bytes[i] >= ' ' && bytes[i] <= '~';
                allInARow &= i == 0 || (byte) (bytes[i] - bytes[i - 1]) == (byte) (bytes[1] - bytes[0]);
            }
            return distinct.size() < FEWEST_DISTINCT || allPrintable || allInARow;
        }
    }

    /** A ring as the setting writes it: id:base64 parts, separated by commas. */
    static KeyRing parse(String setting) {
        List<Key> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String part : setting.split(",", -1)) {
            int colon = part.indexOf(':');
            String id = part.substring(0, Math.max(0, colon)).strip();
            Optional<byte[]> bytes = bytes(part.substring(colon + 1).strip());
            if (!ID.matcher(id).matches() || bytes.isEmpty()) {
                return wrong("a part of it is not " + FORM);
            }
            if (!ids.add(id)) {
                return wrong("it has two keys named " + id);
            }
            keys.add(new Key(id, bytes.get()));
        }
        return new KeyRing(List.copyOf(keys), Optional.empty());
    }

    /** One key without a name, in base64 or hex; its fingerprint becomes its name. */
    static KeyRing single(String setting) {
        return bytes(setting.strip())
                .map(bytes -> ring(new Key("k" + Secret.of(bytes).fingerprint(), bytes)))
                .orElseGet(() -> wrong("it is not 32 random bytes as base64 or as 64 hex digits"));
    }

    static KeyRing fresh() {
        return ring(new Key("preview", random()));
    }

    static KeyRing none() {
        return new KeyRing(List.of(), Optional.empty());
    }

    /** These keys first, then those. */
    KeyRing then(KeyRing more) {
        List<Key> both = new ArrayList<>(keys);
        more.keys.stream().filter(key -> find(key.id()).isEmpty()).forEach(both::add);
        return new KeyRing(List.copyOf(both), objection.or(more::objection));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    boolean hasGuessableKey() {
        return keys.stream().anyMatch(Key::isGuessable);
    }

    Key first() {
        return keys.get(0);
    }

    Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return keys.stream().map(Key::id).toList().toString();
    }

    private static KeyRing ring(Key key) {
        return new KeyRing(List.of(key), Optional.empty());
    }

    private static KeyRing wrong(String objection) {
        return new KeyRing(List.of(), Optional.of(objection));
    }

    private static byte[] random() {
        return Base64.getUrlDecoder().decode(Secret.random(BYTES).bytes());
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = HEX.matcher(text).matches()
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            return Optional.of(bytes).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
