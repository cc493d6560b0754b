package dev.livegate.platform.outbound.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.sandbox.dns.Dns;
import dev.livegate.sandbox.dns.Dns.Mode;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsResolverTest {

    private Vertx vertx;
    private Dns names;
    private DnsResolver resolver;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        names = Dns.start()
                .with("app.test", "93.184.215.14", "2606:2800:21f::1")
                .alias("www.test", "app.test");
        resolver = DnsResolver.at(vertx, "127.0.0.1", names.port());
    }

    @AfterEach
    void close() {
        names.close();
        vertx.close();
    }

    @Test
    void findsBothKindsOfAddressBehindAnAlias() {
        // When
        Lookup lookup = resolver.lookUp("www.test").join();

        // Then
        assertThat(lookup)
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.addresses())
                                .extracting(address -> address.getHostAddress())
                                .containsExactly("93.184.215.14", "2606:2800:21f:0:0:0:0:1"));
    }

    @ParameterizedTest
    @CsvSource({
        "NXDOMAIN, NOT_FOUND",
        "SERVFAIL, SERVER_FAILED",
        "TIMEOUT, TIMED_OUT",
        "SLOW, TIMED_OUT",
        "THOUSAND_ANSWERS, TOO_MANY"
    })
    void saysInTimeWhatIsWrongWithTheNameServer(Mode mode, NameFault fault) {
        // Given
        names.mode(mode);
        long began = System.nanoTime();

        // When
        Lookup lookup = resolver.lookUp("app.test").join();

        // Then
        assertThat(lookup).isEqualTo(new Lost(fault));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3500));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void doesWithoutTheKindOfAddressThatNobodyAnswersFor(int servers) {
        // Given
        names.mode(Mode.SILENT_ABOUT_V6);
        SocketAddress one = SocketAddress.inetSocketAddress(names.port(), "127.0.0.1");
        var patient = new DnsResolver(vertx, new NameServers(Collections.nCopies(servers, one)));
        // When
        Lookup lookup = patient.lookUp("app.test").join();
        // Then
        assertThat(lookup)
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.addresses())
                                .extracting(address -> address.getHostAddress())
                                .containsExactly("93.184.215.14"));
    }

    @Test
    void asksOverTcpForWhatDoesNotFitOnePacket() {
        // Given
        String[] many = IntStream.range(0, 32)
                .mapToObj(i -> "2606:2800::" + Integer.toHexString(i + 1))
                .toArray(String[]::new);
        names.with("wide-" + "x".repeat(50) + ".test", many);

        // When
        Lookup lookup = resolver.lookUp("wide-" + "x".repeat(50) + ".test").join();

        // Then
        assertThat(lookup)
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.addresses()).hasSize(32));
    }

    @Test
    void endsACircleOfAliases() {
        // Given
        names.alias("circle.test", "elcric.test").alias("elcric.test", "circle.test");

        // When
        Lookup lookup = resolver.lookUp("circle.test").join();

        // Then
        assertThat(lookup).isEqualTo(new Lost(NameFault.NO_ADDRESS));
    }

    @Test
    void asksTheNextServerWhenTheFirstIsSilent() {
        // Given
        try (Dns silent = Dns.start().mode(Mode.TIMEOUT)) {
            var servers = new NameServers(List.of(
                    SocketAddress.inetSocketAddress(silent.port(), "127.0.0.1"),
                    SocketAddress.inetSocketAddress(names.port(), "127.0.0.1")));

            // When
            Lookup lookup = new DnsResolver(vertx, servers).lookUp("app.test").join();

            // Then
            assertThat(lookup).isInstanceOf(Found.class);
        }
    }

    @Test
    void readsTheServersOfTheSystemAndNoSearchDomain() {
        // When
        List<SocketAddress> servers = NameServers.read(List.of(
                "# generated", "search corp.example", "nameserver 192.0.2.1 # first", " nameserver\t2001:db8::1"));

        // Then
        assertThat(servers)
                .containsExactly(
                        SocketAddress.inetSocketAddress(53, "192.0.2.1"),
                        SocketAddress.inetSocketAddress(53, "2001:db8::1"));
    }
}
