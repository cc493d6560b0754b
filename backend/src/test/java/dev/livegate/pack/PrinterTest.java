package dev.livegate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.provider.Providers;
import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.Database;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrinterTest {

    private final Scope acme = People.tenant("acme").scope();

    @Inject
    Printer printer;

    @Inject
    Providers providers;

    @Test
    void printsTheSameOrderOnce() {
        // Given
        Bundle first = printer.print(acme, order("render", "/health"));
        // When
        Bundle again = printer.print(acme, order("render", "/health"));
        // Then
        assertThat(again).isSameAs(first);
    }

    @Test
    void printsAnotherOrderAnew() {
        // Given
        Bundle first = printer.print(acme, order("render", "/health"));
        // When
        Bundle other = printer.print(acme, order("render", "/up"));
        // Then
        assertThat(other.digest()).isNotEqualTo(first.digest());
    }

    @Test
    void letsNobodyFindWhatAnotherTenantHadPrinted() {
        // Given
        Bundle mine = printer.print(acme, order("fly", "/health"));
        // When
        Bundle theirs = printer.print(People.tenant("other").scope(), order("fly", "/health"));
        // Then
        assertThat(theirs).isNotSameAs(mine);
        assertThat(theirs.zip()).isEqualTo(mine.zip());
    }

    private Order order(String provider, String healthPath) {
        return new Order(
                providers.find(provider).orElseThrow(),
                "acme",
                Target.parse("https://app.acme.example.com"),
                Database.managed,
                healthPath,
                "/ready");
    }
}
