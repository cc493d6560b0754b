package dev.livegate.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    @ParameterizedTest
    @CsvSource({
        "App.Example.COM, app.example.com",
        "app.example.com., app.example.com",
        "xn--mnchen-3ya.de, xn--mnchen-3ya.de",
        "xn--80ak6aa92e.com, xn--80ak6aa92e.com",
        "xn--fiqs8s.cn, xn--fiqs8s.cn",
        "xn--4dbcagdahymbxekheh6e0a7fei0b.co.il, xn--4dbcagdahymbxekheh6e0a7fei0b.co.il",
        "3com.example.net, 3com.example.net",
        "93.184.215.14, 93.184.215.14",
        "93.184.215.14., 93.184.215.14",
        "[2606:2800:21F::1], 2606:2800:21f::1",
        "127.0.0.1.nip.io, 127.0.0.1.nip.io",
    })
    void hasOneSpelling(String written, String name) {
        assertThat(Host.parse(written).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "a..b",
                ".a.com",
                "a.com..",
                "-a.com",
                "a-.com",
                "a_b.com",
                "ab--c.com",
                "a.com%2e",
                "a*b.com",
                "a,b.com",
                "a;b.com",
                "a'b.com",
                "0",
                "0x0",
                "0x",
                "127.1",
                "127.0.0.1.0x1",
                "0177.0.0.1",
                "1.2.3.04",
                "1.2.3.256",
                "1.2.3.4.5",
                "1.2.3",
                "foo.123",
                "foo.0x7f",
                "99999999999999999999",
                "[",
                "[]",
                "[::1",
                "[::1]",
                "[::1%25lo]",
                "[::1%lo]",
                "[fe80::1]",
                "[::ffff:8.8.8.8]",
                "[2606:2800:21f:0:0:0:0:1]",
                "[2606:2800:021f::1]",
                "[2606::1.2.3.4]",
                "[1.2.3.4]",
                "[v1.a]",
                "[2606:2800:21f::1]x",
                "xn--a.com",
                "xn--.com",
                "xn---.com",
                "xn--abc-.com",
                "xn--99999999999.com",
                "xn--ls8h.com",
                "xn--1ug.com",
                "xn--mnchen-3yA9.com",
            })
    void refusesWhatAnotherProgramMayReadDifferently(String written) {
        assertThatThrownBy(() -> Host.parse(written)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "app.example.com, GLOBAL",
        "public.test, GLOBAL",
        "localhost, FORBIDDEN",
        "a.localhost, FORBIDDEN",
        "printer.local, FORBIDDEN",
        "metadata.google.internal, FORBIDDEN",
        "metadata, FORBIDDEN",
        "kubernetes.default.svc, FORBIDDEN",
        "x.onion, FORBIDDEN",
        "1.0.168.192.in-addr.arpa, FORBIDDEN",
        "postgres.railway.internal, PRIVATE",
        "top2.nearest.of.app.internal, PRIVATE",
        "pgbouncer.abc.flympg.net, PRIVATE",
        "app.flycast, PRIVATE",
        "dpg-cabc123-a, PRIVATE",
        "db, PRIVATE",
        "dpg-cabc123-a.frankfurt-postgres.render.com, GLOBAL",
        "internal.example.com, GLOBAL",
        "notlocalhost.com, GLOBAL",
    })
    void knowsWhichNamesLeadNowherePublic(String name, Reach standing) {
        assertThat(Host.parse(name).standing()).isEqualTo(standing);
    }
}
