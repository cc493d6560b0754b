import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Judges an exported audit log with nothing but the JDK: every hash, every link, and the signed checkpoint. */
final class AuditVerify {

    private static final HexFormat HEX = HexFormat.of();

    private static final class Bad extends RuntimeException {
        Bad(String what) {
            super(what);
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 1 && (args.length != 3 || !args[1].equals("--keys"))) {
            System.err.println("Give the export, and --keys with a file of trusted keys if you have one.");
            System.exit(2);
        }
        try {
            Map<String, Object> export = object(read(args[0]));
            Object keys = args.length == 3 ? object(read(args[2])).get("items") : export.get("keys");
            System.out.println(chain(export) + checkpoint(export, list(keys), args.length == 3));
        } catch (Bad bad) {
            System.out.println("BAD: " + bad.getMessage());
            System.exit(1);
        } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException unreadable) {
            System.err.println("This is not an exported audit log: " + unreadable.getMessage());
            System.exit(2);
        }
    }

    private static Object read(String file) throws IOException {
        return new Json(Files.readString(Path.of(file))).read();
    }

    private static String chain(Map<String, Object> export) {
        List<Object> rows = list(export.get("rows"));
        if (export.get("ends") == null) {
            must(rows.isEmpty(), "there are records, but the export does not say where their chain ends.");
            return "OK: no records.";
        }
        Map<String, Object> ends = object(export.get("ends"));
        long seq = number(ends, "baseSeq");
        String hash = text(ends, "baseHash");
        long first = seq + 1;
        for (Object each : rows) {
            Map<String, Object> row = object(each);
            must(number(row, "seq") == seq + 1, "record " + (seq + 1) + " is missing.");
            seq++;
            must(text(row, "hash").equals(digest(text(export, "tenant"), row)), "record " + seq + " was altered.");
            must(text(row, "prevHash").equals(hash), "record " + (seq - 1) + " was replaced.");
            hash = text(row, "hash");
        }
        must(number(ends, "seq") == seq, "record " + (seq + 1) + " is missing.");
        must(text(ends, "hash").equals(hash), "record " + seq + " was replaced.");
        return "OK: records " + first + " to " + seq + " are unbroken.";
    }

    /** The canonical form: the text that PostgreSQL gives a jsonb array of these twelve. */
    private static String digest(String tenant, Map<String, Object> row) {
        List<Object> canonical = new ArrayList<>(List.of(new Json.Number("1"), tenant));
        for (String field : List.of(
                "seq", "at", "actorKind", "actorId", "actorName", "event", "summary", "facts", "requestId", "prevHash")) {
            canonical.add(row.get(field));
        }
        return HEX.formatHex(sha256(utf8(Json.write(canonical))));
    }

    private static String checkpoint(Map<String, Object> export, List<Object> keys, boolean trusted)
            throws GeneralSecurityException {
        if (export.get("checkpoint") == null) {
            return " No checkpoint has been signed over them yet.";
        }
        Map<String, Object> signed = object(export.get("checkpoint"));
        long seq = number(signed, "seq");
        must(text(signed, "hash").equals(hashOf(export, seq)), "record " + seq + " is not the one that was signed.");
        String leaf = text(export, "tenant") + "\n" + seq + "\n" + text(signed, "hash");
        must(text(signed, "root").equals(root(leaf, text(signed, "proof"))), "record " + seq + " is not under the root.");
        String key = key(keys, text(signed, "keyId"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        signature.update(utf8(signedText(signed)));
        must(
                signature.verify(HEX.parseHex(text(signed, "signature"))),
                "the signature over record " + seq + " is wrong.");
        return " Checkpoint " + number(signed, "id") + " of " + text(signed, "at") + " vouches for them up to record "
                + seq + ", signed with key " + text(signed, "keyId")
                + (trusted ? "." : " as the export gives it (" + key + "): compare it with GET /api/audit/keys.");
    }

    private static String hashOf(Map<String, Object> export, long seq) {
        Map<String, Object> ends = object(export.get("ends"));
        if (number(ends, "baseSeq") == seq) {
            return text(ends, "baseHash");
        }
        return list(export.get("rows")).stream()
                .map(AuditVerify::object)
                .filter(row -> number(row, "seq") == seq)
                .map(row -> text(row, "hash"))
                .findFirst()
                .orElseThrow(() -> new Bad("record " + seq + ", which was signed, is missing."));
    }

    private static String root(String leaf, String proof) {
        byte[] reached = sha256(new byte[] {0}, utf8(leaf));
        for (String step : proof.isEmpty() ? new String[0] : proof.split(" ")) {
            byte[] neighbour = HEX.parseHex(step.substring(1));
            boolean left = step.startsWith("L");
            reached = sha256(new byte[] {1}, left ? neighbour : reached, left ? reached : neighbour);
        }
        return HEX.formatHex(reached);
    }

    private static String signedText(Map<String, Object> signed) {
        return String.join(
                "\n",
                "livegate-audit-checkpoint-1",
                Long.toString(number(signed, "id")),
                text(signed, "at"),
                Long.toString(number(signed, "leaves")),
                text(signed, "root"),
                text(signed, "previous"),
                text(signed, "keyId"));
    }

    private static String key(List<Object> keys, String id) {
        return keys.stream()
                .map(AuditVerify::object)
                .filter(key -> text(key, "keyId").equals(id))
                .map(key -> text(key, "publicKey"))
                .findFirst()
                .orElseThrow(() -> new Bad("the checkpoint is signed with key " + id + ", which is not trusted."));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new Bad(otherwise);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static String text(Map<String, Object> object, String field) {
        return (String) object.get(field);
    }

    private static long number(Map<String, Object> object, String field) {
        return Long.parseLong(((Json.Number) object.get(field)).digits());
    }
}
