package dev.livegate.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.outbound.Cases.Case;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.dns.DnsResolver;
import dev.livegate.platform.problem.Problem;
import dev.livegate.sandbox.dns.Dns;
import dev.livegate.testing.Proves;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetCasesTest {

    private static Vertx vertx;
    private static Dns names;
    private static Pins pins;
    private static Targets targets;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        names = Cases.names();
        pins = new Pins(DnsResolver.at(vertx, "127.0.0.1", names.port()));
        targets = new Targets(Allowances.of(), pins);
    }

    @AfterAll
    static void close() {
        names.close();
        vertx.close();
    }

    static Stream<Case> web() {
        return Stream.concat(Cases.read("web"), Cases.read("odd"));
    }

    static Stream<Case> redirects() {
        return Stream.concat(Cases.read("redirects"), Cases.read("odd-redirects"));
    }

    @ParameterizedTest
    @MethodSource("web")
    @Proves("JOIN-47")
    void letsThroughOnlyWhatIsPublic(Case given) {
        // When
        boolean allowed = leadsSomewhere(given.url());

        // Then
        assertThat(allowed).isEqualTo(given.allowed());
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void judgesEveryHopOfARedirect(Case given) {
        // Given
        Target first = targets.parse(given.hops().get(0));

        // When
        boolean allowed = follows(first, given.hops().subList(1, given.hops().size()));

        // Then
        assertThat(allowed).isEqualTo(given.allowed());
    }

    @Test
    void refusesANameThatLeadsInsideWithoutSayingWhere() {
        assertThatThrownBy(() -> targets.admit("https://meta.test/"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("TARGET_NOT_ALLOWED"))
                .hasMessageContaining("meta.test")
                .hasMessageNotContaining("169.254");
    }

    @Test
    void admitsANameThatIsYetToCome() {
        // When
        Target target = targets.admit("https://nx.test/app");

        // Then
        assertThat(target.url()).isEqualTo("https://nx.test/app");
    }

    @Test
    void pinsTheAddressesOfOneLookup() {
        // Given
        names.with("rebind.test", "93.184.215.14").mode(Dns.Mode.REBINDING);
        int before = names.queries().size();

        // When
        Lookup first = pinned("https://rebind.test/");

        // Then
        assertThat(first).isEqualTo(new Found(List.of(address("93.184.215.14"))));
        assertThat(names.queries().subList(before, names.queries().size()))
                .containsExactlyInAnyOrder("A rebind.test", "AAAA rebind.test");
        assertThat(pinned("https://rebind.test/")).isEqualTo(new Lookup.Lost(NameFault.NOT_PUBLIC));
        names.mode(Dns.Mode.HEALTHY);
    }

    @Test
    void staysClosedWhenANameAppearsInsideAfterItWasUnknown() {
        // Given
        Lookup unknown = pinned("https://late.test/");
        names.with("late.test", "127.0.0.1");

        // When
        Lookup known = pinned("https://late.test/");

        // Then
        assertThat(unknown).isEqualTo(new Lookup.Lost(NameFault.NOT_FOUND));
        assertThat(known).isEqualTo(new Lookup.Lost(NameFault.NOT_PUBLIC));
    }

    @Test
    void wouldPinLoopbackIfTheGuardWereOff() {
        // Given
        Pins unguarded = Unguarded.pins(DnsResolver.at(vertx, "127.0.0.1", names.port()));

        // When
        Lookup lookup =
                unguarded.of(targets.parse("https://loop4.test/").host(), false).join();

        // Then
        assertThat(lookup).isEqualTo(new Found(List.of(address("127.0.0.1"))));
    }

    private static boolean follows(Target from, List<String> locations) {
        Target at = from;
        for (String location : locations) {
            try {
                at = targets.redirect(at, location);
            } catch (Problem refused) {
                return false;
            }
            if (!(pins.of(at.host(), at.preview()).join() instanceof Found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean leadsSomewhere(String url) {
        try {
            return pinned(url) instanceof Found;
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("TARGET_NOT_ALLOWED");
            return false;
        }
    }

    private static Lookup pinned(String url) {
        Target target = targets.parse(url);
        return pins.of(target.host(), target.preview()).join();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (java.net.UnknownHostException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
