package dev.livegate.localdb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the database, then a command that finds it in its environment; whatever ends one of them ends both. */
public final class Launcher {
    private static final int PATIENCE_SECONDS = 20;

    private final Map<String, String> environment = new TreeMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Launcher() {}

    public static void main(String[] words) throws Exception {
        if (List.of(words).contains("--help")) {
            System.out.println(Arguments.USAGE);
            return;
        }
        var launcher = new Launcher();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop));
        try {
            System.exit(launcher.run(Arguments.of(words)));
        } catch (Unavailable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(Arguments arguments) throws InterruptedException {
        keep(LocalDatabase.start(arguments.data(), arguments.port(), true));
        arguments.demoPort().ifPresent(port -> demo(arguments, port));
        return arguments.command().isEmpty() ? stay() : follow(arguments);
    }

    private void keep(LocalDatabase database) {
        running.push(database);
        environment.putAll(database.environment());
    }

    /** The demo is a convenience: where its port is taken, everything else works without it. */
    private void demo(Arguments arguments, int port) {
        try {
            var customer = LocalDatabase.start(arguments.data().resolveSibling("demo"), port, true);
            running.push(customer);
            environment.put("LIVEGATE_DEMO_DATABASE_URL", customer.demoCustomer());
            System.err.println("Demo customer database: " + environment.get("LIVEGATE_DEMO_DATABASE_URL"));
        } catch (Unavailable e) {
            System.err.println("No demo customer database: " + e.getMessage());
        }
    }

    private int stay() throws InterruptedException {
        environment.forEach((name, value) -> System.out.printf("export %s='%s'%n", name, value));
        new CountDownLatch(1).await();
        return 0;
    }

    private int follow(Arguments arguments) throws InterruptedException {
        var builder = new ProcessBuilder(arguments.command()).inheritIO();
        arguments.log().ifPresent(log -> builder.redirectErrorStream(true).redirectOutput(log.toFile()));
        environment.forEach(builder.environment()::putIfAbsent);
        try {
            Process process = builder.start();
            running.push(() -> end(process));
            return process.waitFor();
        } catch (IOException e) {
            throw new Unavailable("The command could not be started: " + e.getMessage(), e);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
