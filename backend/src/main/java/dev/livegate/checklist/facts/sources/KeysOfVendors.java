package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Of every key of an integration that is used whether it is set and looks right, and of all together whether they fit. */
@Singleton
class KeysOfVendors implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.keys().integrations().stream()
                .filter(IntegrationView::enabled)
                .flatMap(one -> Stream.concat(each(dossier, one), together(dossier, one)));
    }

    private static Stream<Fact> each(Dossier dossier, IntegrationView integration) {
        return integration.keys().stream()
                .map(IntegrationView.WantedKey::key)
                .map(name -> dossier.keys()
                        .named(name)
                        .map(key -> judged(integration, key))
                        .orElseGet(() -> Fact.of("key." + name, Status.failed, name + " is not set. Enter it.", null)));
    }

    /** One that we made ourselves needs no second look. */
    private static Fact judged(IntegrationView integration, KeyView key) {
        Optional<Finding> finding = key.made() ? Optional.empty() : finding(integration, key.name());
        return Fact.of(
                "key." + key.name(),
                finding.map(Finding::status).orElse(Status.passed),
                finding.map(Finding::message).orElse("It was made here."),
                key.createdAt());
    }

    private static Stream<Fact> together(Dossier dossier, IntegrationView integration) {
        return finding(integration, integration.id() + "-fits").stream()
                .map(finding -> Fact.of(
                        "fits." + integration.id(),
                        finding.status() == Status.skipped ? Status.deferred : finding.status(),
                        finding.message(),
                        newest(dossier, integration)));
    }

    private static Instant newest(Dossier dossier, IntegrationView integration) {
        return integration.keys().stream()
                .flatMap(key -> dossier.keys().named(key.key()).stream())
                .flatMap(key -> Stream.ofNullable(key.createdAt()))
                .max(Instant::compareTo)
                .orElse(dossier.now());
    }

    private static Optional<Finding> finding(IntegrationView integration, String id) {
        return integration.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }
}
