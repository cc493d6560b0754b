package dev.livegate.platform.outbound.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.localdb.LocalDatabase;
import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Settings;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Connected;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Deferred;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Failed;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.hostile.HostilePeer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, Lookup> NAMES = new ConcurrentHashMap<>();

    @TempDir
    static Path home;

    private static LocalDatabase server;
    private static String url;
    private static DatabaseTargets targets;
    private static DatabaseProbe probe;

    @BeforeAll
    static void open() {
        server = LocalDatabase.start(home, 0, false);
        url = server.demoCustomer();
        var pins = new Pins(name ->
                CompletableFuture.completedFuture(NAMES.getOrDefault(name, new Lookup.Lost(NameFault.NOT_FOUND))));
        targets = new DatabaseTargets(Allowances.of("localhost:1024-65535"), pins);
        probe = new DatabaseProbe(pins, Settings.usual());
    }

    @AfterAll
    static void close() {
        probe.close();
        server.close();
    }

    @Test
    void readsTheFactsOfADatabase() {
        // When
        DatabaseOutcome outcome = look(url);

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Connected.class, connected -> {
            assertThat(connected.facts().version()).startsWith("18.");
            assertThat(connected.facts().superuser()).isFalse();
            assertThat(connected.facts().mayCreateTables()).isTrue();
            assertThat(connected.facts().preview()).isTrue();
            assertThat(connected.facts().latency()).isPositive();
        });
    }

    @Test
    void noticesASuperuser() {
        // When
        DatabaseOutcome outcome = look("postgresql://postgres:%s@localhost:%d/demo_customer"
                .formatted(server.superuserPassword(), server.port()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Connected.class,
                        connected -> assertThat(connected.facts().superuser()).isTrue());
    }

    @Test
    void knowsAWrongPassword() {
        assertThat(fault(url.replaceFirst(":[^:/@]+@", ":wrong@"))).isEqualTo(DatabaseFault.WRONG_PASSWORD);
    }

    @Test
    void knowsAnUnknownDatabase() {
        assertThat(fault(url.replace("/demo_customer", "/nothing"))).isEqualTo(DatabaseFault.UNKNOWN_DATABASE);
    }

    @Test
    void knowsADatabaseWithoutTls() {
        assertThat(fault(url + "?sslmode=require")).isEqualTo(DatabaseFault.TLS_MISMATCH);
    }

    @Test
    void knowsARefusedConnection() throws IOException {
        // Given
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            // When
            DatabaseFault fault = fault("postgresql://u:p@localhost:" + taken.getLocalPort() + "/db");

            // Then
            assertThat(fault).isEqualTo(DatabaseFault.REFUSED);
        }
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        // Given
        try (HostilePeer silent = HostilePeer.tlsHang()) {
            long began = System.nanoTime();

            // When
            DatabaseOutcome outcome = look("postgresql://u:p@localhost:" + silent.port() + "/db");

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.TLS));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.plusSeconds(1));
        }
    }

    @Test
    void givesUpOnAServerThatDrips() {
        // Given
        try (SocketHost drip = SocketHost.open("drip", 0, DatabaseProbeTest::drip)) {

            // When
            DatabaseOutcome outcome = look("postgresql://u:p@localhost:" + drip.port() + "/db");

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.LOGIN));
        }
    }

    @Test
    void namesTheHandshakeThatAServerNeverFinishes() {
        // Given
        try (SocketHost half = SocketHost.open("half", 0, socket -> say(socket, "S"))) {

            // When
            DatabaseOutcome outcome = look("postgresql://u:p@localhost:" + half.port() + "/db");

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.TLS));
        }
    }

    @Test
    void namesTheQueueWhenManyChecksOfOneTenantHang() {
        // Given
        try (HostilePeer silent = HostilePeer.tlsHang()) {
            var scope = new Scope(UUID.randomUUID(), Actor.livegate("test"));
            var target = targets.parse("postgresql://u:p@localhost:" + silent.port() + "/db");
            probe.connect(scope, target, PATIENCE);
            probe.connect(scope, target, PATIENCE);

            // When
            DatabaseOutcome third =
                    probe.connect(scope, target, PATIENCE.dividedBy(2)).join();

            // Then
            assertThat(third).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.QUEUE));
        }
    }

    @Test
    void namesTheLookUpThatNeverEnds() {
        // Given
        var pins = new Pins(name -> new CompletableFuture<>());
        var slow = new DatabaseProbe(pins, Settings.usual());
        var scope = new Scope(UUID.randomUUID(), Actor.livegate("test"));

        // When
        DatabaseOutcome outcome = slow.connect(scope, targets.parse("postgresql://u:p@slow.test/db"), PATIENCE)
                .join();

        // Then
        slow.close();
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.NAME));
    }

    @Test
    void namesTheConnectionThatNobodyTakes() throws IOException {
        // Given
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Closing waiting = Closing.inLineAt(full)) {

            // When
            DatabaseOutcome outcome = look("postgresql://u:p@localhost:" + full.getLocalPort() + "/db");

            // Then
            assertThat(waiting.inLine()).isNotEmpty();
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, isSilentDuring(DatabasePhase.CONNECT));
        }
    }

    @Test
    void repeatsNoWordOfWhatListensThere() {
        // Given
        try (SocketHost mail = SocketHost.open("mail", 0, socket -> say(socket, "220 mail.corp ESMTP secret-banner"))) {

            // When
            DatabaseOutcome outcome = look("postgresql://u:p@localhost:" + mail.port() + "/db");

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.fault()).isEqualTo(DatabaseFault.NOT_ANSWERING_AS_DATABASE);
                assertThat(failed.sentence()).doesNotContain("banner").contains("localhost");
            });
        }
    }

    @Test
    void survivesAServerThatClaimsAHugeMessage() {
        // Given
        try (SocketHost liar = SocketHost.open("liar", 0, socket -> say(socket, "NE\u007f\u00ff\u00ff\u00f0"))) {

            // When
            DatabaseFault fault = fault("postgresql://u:p@localhost:" + liar.port() + "/db");

            // Then
            assertThat(fault).isIn(DatabaseFault.NOT_ANSWERING_AS_DATABASE, DatabaseFault.TIMED_OUT);
        }
    }

    @Test
    void connectsToNoPrivateDatabase() {
        // When
        DatabaseOutcome outcome = look("postgresql://u:p@db:5432/acme");

        // Then
        assertThat(outcome).isInstanceOf(Deferred.class);
    }

    @Test
    void connectsToNoNameThatLeadsInside() {
        // Given
        NAMES.put("inside.test", new Lookup.Found(List.of(InetAddress.getLoopbackAddress())));

        // When
        DatabaseFault fault = fault("postgresql://u:p@inside.test:" + server.port() + "/db");

        // Then
        assertThat(fault).isEqualTo(DatabaseFault.ADDRESS_NOT_PUBLIC);
        assertThat(fault("postgresql://u:p@unknown.test/db")).isEqualTo(DatabaseFault.NAME_NOT_FOUND);
    }

    private static Consumer<Failed> isSilentDuring(DatabasePhase phase) {
        return failed -> {
            assertThat(failed.fault()).isEqualTo(DatabaseFault.TIMED_OUT);
            assertThat(failed.phase()).isEqualTo(phase);
        };
    }

    /** So many are in line already that the system answers nobody else. */
    private record Closing(List<SocketChannel> inLine) implements AutoCloseable {

        static Closing inLineAt(ServerSocket server) throws IOException {
            List<SocketChannel> inLine = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SocketChannel one = SocketChannel.open();
                one.configureBlocking(false);
                one.connect(server.getLocalSocketAddress());
                inLine.add(one);
            }
            return new Closing(inLine);
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel one : inLine) {
                one.close();
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** No TLS, then the beginning of a message, byte by byte. */
    private static void drip(Socket socket) throws IOException, InterruptedException {
        socket.getOutputStream().write(new byte[] {'N', 'R'});
        for (int i = 0; i < 100; i++) {
            Thread.sleep(500);
            socket.getOutputStream().write(0);
        }
    }

    private static DatabaseFault fault(String url) {
        return ((Failed) look(url)).fault();
    }

    private static DatabaseOutcome look(String url) {
        var scope = new Scope(UUID.randomUUID(), Actor.livegate("test"));
        return probe.connect(scope, targets.parse(url), PATIENCE).join();
    }
}
