package dev.livegate.pack;

import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.Database;
import dev.livegate.pack.bundle.PackFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pack without its files. */
@Schema(name = "Pack")
record PackView(
        UUID id,
        String provider,
        String appName,
        String appUrl,
        Database database,
        String digest,
        Instant createdAt,
        String downloadUrl) {

    static String downloadUrl(UUID id) {
        return "/api/deploy/packs/" + id + "/download";
    }

    String fileName() {
        return appName + "-" + provider + ".zip";
    }

    record Full(PackView pack, Bundle bundle) {

        Preview preview() {
            return new Preview(pack, bundle.files());
        }
    }

    /** With every file, to be read before it is downloaded. */
    @Schema(name = "PackPreview")
    record Preview(PackView pack, List<PackFile> files) {}
}
