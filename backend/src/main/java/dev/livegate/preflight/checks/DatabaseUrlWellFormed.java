package dev.livegate.preflight.checks;

import dev.livegate.deployment.database.DatabaseDoctor;
import dev.livegate.deployment.provider.Provider;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.secret.Secret;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

@Singleton
class DatabaseUrlWellFormed implements PaperCheck {

    private final DatabaseDoctor doctor;

    DatabaseUrlWellFormed(DatabaseDoctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public String title() {
        return "The database URL is well-formed";
    }

    @Override
    public Verdict judge(Subject subject) {
        if (subject.databaseUrl().isEmpty() && subject.providerMakes("DATABASE_URL")) {
            return Verdict.deferred(
                    "Your provider gives the app its database. The app's own /api/ready settles it after the deploy.",
                    Fix.step("Enter a database that is elsewhere", "database"));
        }
        String url = subject.databaseUrl().map(DatabaseUrlWellFormed::text).orElse(null);
        Verdict verdict = doctor.examine(url, subject.answers().provider()).verdict();
        return url == null ? withSteps(verdict, subject) : verdict;
    }

    private static Verdict withSteps(Verdict verdict, Subject subject) {
        List<Fix> fixes = new ArrayList<>(verdict.fix());
        subject.provider().map(Provider::databaseSteps).ifPresent(fixes::addAll);
        return new Verdict(verdict.status(), verdict.message(), verdict.why(), List.copyOf(fixes));
    }

    private static String text(Secret url) {
        return url.use(Function.identity());
    }
}
