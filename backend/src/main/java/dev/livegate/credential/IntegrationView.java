package dev.livegate.credential;

import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.platform.check.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an integration stands, without asking the vendor: enabled once one of its keys is set. The findings name keys, so
 * members get the summary only.
 */
@Schema(name = "Integration")
public record IntegrationView(
        String id,
        String label,
        String dashboard,
        boolean enabled,
        boolean complete,
        boolean consistent,
        String summary,
        List<WantedKey> keys,
        List<Finding> findings) {

    @Schema(name = "WantedKey")
    public record WantedKey(String key, boolean required, boolean set, String example) {}

    static IntegrationView of(Integration integration, Keyring keys, List<Finding> findings) {
        List<WantedKey> wanted = integration.keys().stream()
                .map(key -> new WantedKey(key.name(), key.required(), keys.has(key.name()), key.example()))
                .toList();
        boolean enabled = wanted.stream().anyMatch(WantedKey::set);
        boolean complete = wanted.stream().allMatch(key -> key.set() || !key.required());
        boolean consistent = findings.stream()
                .noneMatch(finding -> finding.blocks() && keys.has(finding.id())
                        || finding.blocks()
                                && wanted.stream().noneMatch(key -> key.key().equals(finding.id())));
        return new IntegrationView(
                integration.id(),
                integration.label(),
                integration.dashboard(),
                enabled,
                complete,
                consistent,
                summary(integration.label(), enabled, complete, consistent),
                wanted,
                enabled ? findings : List.of());
    }

    private static String summary(String label, boolean enabled, boolean complete, boolean consistent) {
        if (!enabled) {
            return label + " is not used.";
        }
        if (!consistent) {
            return "A key of " + label + " is wrong or does not fit the others.";
        }
        return complete ? label + " has all its keys, and they fit." : label + " lacks a key that it needs.";
    }
}
