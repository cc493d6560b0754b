package dev.livegate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.platform.audit.CheckpointSigner;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs the canonical form of a report (RFC 8785: names in order, no spaces) with the keys of the audit's checkpoints;
 * the line before it keeps the two apart.
 */
@Singleton
class Seal {

    private final CheckpointSigner signer;
    private final ObjectMapper json;

    Seal(CheckpointSigner signer, ObjectMapper json) {
        this.signer = signer;
        this.json = json;
    }

    String canonical(Object report) {
        try {
            return json.writeValueAsString(ordered(json.valueToTree(report)));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a report cannot be written", fault);
        }
    }

    Signature sign(String canonical) {
        byte[] signature = signer.sign(text(canonical));
        return new Signature(signer.keyId(), Signature.ALGORITHM, HexFormat.of().formatHex(signature));
    }

    boolean isOurs(String canonical, Signature claimed) {
        return claimed.algorithm().equals(Signature.ALGORITHM)
                && claimed.value().matches("[0-9a-f]{128}")
                && signer.verify(
                        claimed.keyId(), text(canonical), HexFormat.of().parseHex(claimed.value()));
    }

    boolean knows(String keyId) {
        return signer.publicKeys().stream().anyMatch(key -> key.keyId().equals(keyId));
    }

    private static byte[] text(String canonical) {
        return (Document.FORMAT + "\n" + canonical).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(entry -> sorted.put(entry.getKey(), ordered(entry.getValue())));
            return json.createObjectNode().setAll(sorted);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode list = json.createArrayNode();
            array.forEach(item -> list.add(ordered(item)));
            return list;
        }
        return node;
    }
}
