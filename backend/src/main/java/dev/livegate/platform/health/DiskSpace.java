package dev.livegate.platform.health;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

@Singleton
class DiskSpace implements HealthProbe {

    private static final long MEGABYTE = 1024 * 1024;

    private final HealthConfig config;

    DiskSpace(HealthConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Map<String, Object> probe() throws IOException {
        long free = Files.getFileStore(config.disk()).getUsableSpace() / MEGABYTE;
        if (free < config.minimumFreeMegabytes()) {
            throw new IOException("disk almost full");
        }
        return Map.of("freeMegabytes", free);
    }
}
