package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class HealthAnswers implements Probe {

    @Override
    public String title() {
        return "Your app says that it runs";
    }

    @Override
    public Call by() {
        return Call.HEALTH;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        return new Endpoint(id(), "health", "url")
                .judge(visit.health().join(), visit.root().join());
    }
}
