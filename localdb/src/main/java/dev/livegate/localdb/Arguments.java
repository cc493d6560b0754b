package dev.livegate.localdb;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The launcher's command line. */
record Arguments(Path data, int port, OptionalInt demoPort, Optional<Path> log, List<String> command) {
    static final String USAGE = """
            java -jar livegate-localdb.jar [--data DIR] [--port N] [--also-demo N] [--log FILE] -- command...
              --data DIR      where the data is kept (default .livegate/postgresql)
              --port N        the port of the database (default: a free one)
              --also-demo N   a second server on port N with a customer's database to try things on
              --log FILE      takes what the command prints
            Starts PostgreSQL, then the command with QUARKUS_DATASOURCE_* and QUARKUS_FLYWAY_* in its environment,
            and stops them together. Without a command it prints the environment and stays.""";

    static Arguments of(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        Path data = Path.of(".livegate/postgresql");
        int port = 0;
        var demoPort = OptionalInt.empty();
        Optional<Path> log = Optional.empty();
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "--data" -> data = Path.of(value(word, left));
                case "--port" -> port = port(word, left);
                case "--also-demo" -> demoPort = OptionalInt.of(port(word, left));
                case "--log" -> log = Optional.of(Path.of(value(word, left)));
                case "--" -> {
                    return new Arguments(data, port, demoPort, log, List.copyOf(left));
                }
                default -> throw new Unavailable("There is no option %s.%n%s".formatted(word, USAGE));
            }
        }
        return new Arguments(data, port, demoPort, log, List.of());
    }

    private static int port(String option, Deque<String> left) {
        String value = value(option, left);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new Unavailable("%s needs a port between 0 and 65535, not %s.".formatted(option, value));
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Unavailable("%s needs a value.%n%s".formatted(option, USAGE));
        }
        return left.pop();
    }
}
