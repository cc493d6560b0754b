package dev.livegate.localdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The server process of one data directory: created, started, adopted, stopped. */
final class Server {
    private final Path home;
    private final Path data;
    private final Path bin;
    private final Unprivileged account;
    private int port;
    private boolean durable = true;

    private Server(Path home, Path bin, Unprivileged account) {
        this.home = home;
        this.data = home.resolve("data");
        this.bin = bin;
        this.account = account;
    }

    static Server in(Path home, Passwords passwords) {
        var account = Unprivileged.here();
        account.mustReach(home);
        var server = new Server(home, Binaries.unpacked(home), account);
        if (!Files.exists(server.data.resolve("PG_VERSION"))) {
            server.create(passwords.of("postgres"));
        }
        return server;
    }

    int port() {
        return port;
    }

    long pid() {
        return Postmaster.of(data)
                .orElseThrow(() -> new Unavailable("PostgreSQL is not running."))
                .pid();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    boolean adopt() {
        var left = Postmaster.of(data);
        left.ifPresent(postmaster -> port = postmaster.port());
        return left.isPresent();
    }

    void start(int wantedPort, boolean durable) {
        this.port = free(wantedPort);
        this.durable = durable;
        account.takeOver(data);
        resume();
    }

    void resume() {
        must(account.run(
                program("pg_ctl"),
                "start",
                "-D",
                data.toString(),
                "-l",
                log().toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options()));
    }

    void stop() {
        if (Postmaster.of(data).isPresent()) {
            signal("CONT"); // a frozen server cannot hear that it should stop
            must(account.run(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        }
    }

    void signal(String name) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        var postmaster = ProcessHandle.of(pid());
        Stream.concat(postmaster.stream(), postmaster.stream().flatMap(ProcessHandle::descendants))
                .forEach(process -> command.add(Long.toString(process.pid())));
        Command.run(List.of(), command.toArray(String[]::new));
    }

    private String options() {
        var options = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=64MB",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (!durable) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return "-c " + String.join(" -c ", options);
    }

    /** Created beside and renamed at the end: an interrupted first start leaves nothing that looks like data. */
    private void create(String superuserPassword) {
        try {
            Path draft = home.resolve("data.new");
            Trees.delete(draft);
            Files.createDirectory(draft);
            Path secret = Files.createTempFile(home, "initdb", "");
            try {
                Files.writeString(secret, superuserPassword);
                account.takeOver(secret);
                account.takeOver(draft);
                must(initdb(draft, secret));
                Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.delete(secret);
                Trees.delete(draft);
            }
        } catch (IOException e) {
            throw Home.unwritable(home, e);
        }
    }

    private Command.Outcome initdb(Path draft, Path secret) {
        return account.run(
                program("initdb"),
                "--pgdata=" + draft,
                "--pwfile=" + secret,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions");
    }

    private String program(String name) {
        return bin.resolve(name).toString();
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private void must(Command.Outcome outcome) {
        if (outcome.succeeded()) {
            return;
        }
        if (outcome.says("No space left") || Trees.tail(log()).contains("No space left")) {
            throw new Unavailable(
                    "The disk of %s is full: free some space or choose another directory with --data.".formatted(home));
        }
        throw new Unavailable("PostgreSQL did not obey (log: %s): %s"
                .formatted(log(), outcome.output().strip()));
    }

    private static int free(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Unavailable(
                    "Port %d is taken: stop what listens there or choose another port.".formatted(wanted), e);
        }
    }
}
