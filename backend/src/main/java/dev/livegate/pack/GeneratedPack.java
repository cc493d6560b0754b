package dev.livegate.pack;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GeneratedPack")
record GeneratedPack(UUID packId, String status, String downloadUrl) {

    static GeneratedPack ready(UUID id) {
        return new GeneratedPack(id, "ready", PackView.downloadUrl(id));
    }
}
