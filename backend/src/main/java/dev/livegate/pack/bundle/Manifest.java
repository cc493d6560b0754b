package dev.livegate.pack.bundle;

import java.util.List;
import java.util.stream.Collectors;

/** Says of every file what it must be, for whoever wants to see later whether it still is. */
final class Manifest {

    private static final String PATH = "MANIFEST.json";

    private Manifest() {}

    static PackFile of(Order order, List<PackFile> files) {
        String entries = files.stream().map(Manifest::entry).collect(Collectors.joining(",\n"));
        return new PackFile(
                PATH, """
                {
                  "format": 1,
                  "provider": "%s",
                  "app": "%s",
                  "url": "%s",
                  "database": "%s",
                  "files": [
                %s
                  ]
                }
                """.formatted(order.provider().id(), order.app(), order.url(), order.database(), entries));
    }

    private static String entry(PackFile file) {
        byte[] bytes = file.bytes();
        return "    { \"path\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\" }"
                .formatted(file.path(), bytes.length, Digests.sha256(bytes));
    }
}
