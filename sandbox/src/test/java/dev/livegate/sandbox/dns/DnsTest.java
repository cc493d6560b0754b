package dev.livegate.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.dns.Dns.Mode;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DnsTest {
    private final Dns dns = Dns.start()
            .with("app.example", "203.0.113.7", "203.0.113.8", "2001:db8::7")
            .alias("www.example", "app.example");

    @AfterEach
    void stop() {
        dns.close();
    }

    @Test
    void knowsTheAddressesOfItsZone() throws NamingException {
        // When
        var v4 = resolve("app.example", "A");
        // Then
        assertThat(v4).containsExactlyInAnyOrder("203.0.113.7", "203.0.113.8");
        assertThat(resolve("app.example", "AAAA")).containsExactly("2001:db8::7");
        assertThat(dns.queries()).containsExactly("A app.example", "AAAA app.example");
    }

    @Test
    void followsAliases() throws NamingException {
        // When
        var addresses = resolve("www.example", "A");
        // Then
        assertThat(addresses).containsExactlyInAnyOrder("203.0.113.7", "203.0.113.8");
        assertThat(resolve("www.example", "CNAME")).containsExactly("app.example.");
    }

    @Test
    void doesNotKnowOtherNames() {
        // When
        var asking = assertThatThrownBy(() -> resolve("nobody.example", "A"));
        // Then
        asking.isInstanceOf(NameNotFoundException.class);
    }

    @Test
    void deniesEveryNameWhenTold() {
        // Given
        dns.mode(Mode.NXDOMAIN);
        // When
        var asking = assertThatThrownBy(() -> resolve("app.example", "A"));
        // Then
        asking.isInstanceOf(NameNotFoundException.class);
    }

    @Test
    void failsWhenTold() {
        // Given
        dns.mode(Mode.SERVFAIL);
        // When
        var asking = assertThatThrownBy(() -> resolve("app.example", "A"));
        // Then
        asking.isInstanceOf(ServiceUnavailableException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT", "SLOW"})
    void outlastsTheResolversPatience(Mode mode) {
        // Given
        dns.mode(mode);
        // When
        var asking = assertThatThrownBy(() -> resolve("app.example", "A"));
        // Then
        asking.isInstanceOf(CommunicationException.class);
        assertThat(dns.queries()).contains("A app.example");
    }

    @Test
    void sendsAThousandAnswersOverTcp() throws NamingException {
        // Given
        dns.mode(Mode.THOUSAND_ANSWERS);
        // When
        var addresses = resolve("app.example", "A");
        // Then
        assertThat(addresses).hasSize(1_000).doesNotHaveDuplicates().contains("198.51.100.1", "198.51.103.250");
    }

    @Test
    void rebindsToLoopbackAfterTheFirstAnswer() throws NamingException {
        // Given
        dns.mode(Mode.REBINDING);
        var first = resolve("app.example", "A");
        // When
        var second = resolve("app.example", "A");
        // Then
        assertThat(first).containsExactlyInAnyOrder("203.0.113.7", "203.0.113.8");
        assertThat(second).containsExactly("127.0.0.1");
    }

    private List<String> resolve(String name, String type) throws NamingException {
        var settings = new Hashtable<String, String>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("java.naming.provider.url", "dns://127.0.0.1:" + dns.port());
        settings.put("com.sun.jndi.dns.timeout.initial", "250");
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        var found = new ArrayList<String>();
        var attribute = new InitialDirContext(settings)
                .getAttributes(name, new String[] {type})
                .get(type);
        for (int i = 0; attribute != null && i < attribute.size(); i++) {
            found.add(attribute.get(i).toString());
        }
        return found;
    }
}
