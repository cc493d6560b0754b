package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;

/** Also settles what could not be seen from outside before: a database that only the app can reach (C9). */
@Singleton
class ReadyAnswers implements Probe {

    @Override
    public String title() {
        return "Your app and its database are ready";
    }

    @Override
    public Call by() {
        return Call.READY;
    }

    @Override
    public Set<String> after() {
        return Set.of("CertificateTrusted");
    }

    @Override
    public Verdict judge(Visit visit) {
        Answer ready = visit.ready().join();
        Verdict verdict =
                new Endpoint(id(), "ready", "url").judge(ready, visit.root().join());
        return Endpoint.toldOnce(verdict, ready, visit.health().join());
    }
}
