package dev.livegate.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program run to its end. Output goes to a file: a daemon that it leaves behind would keep a pipe open for ever. */
final class Command {
    private Command() {}

    static Outcome run(List<String> prefix, String... command) {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        try {
            Path output = Files.createTempFile("livegate-pg", ".log");
            try {
                return new Outcome(started(words, output).waitFor(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while running " + command[0] + ".", e);
        }
    }

    private static Process started(List<String> words, Path output) throws IOException {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }

        boolean says(String words) {
            return output.contains(words);
        }
    }
}
