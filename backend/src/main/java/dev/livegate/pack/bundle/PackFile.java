package dev.livegate.pack.bundle;

import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PackFile")
public record PackFile(String path, String text) {

    boolean isProgram() {
        return path.endsWith(".sh");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
