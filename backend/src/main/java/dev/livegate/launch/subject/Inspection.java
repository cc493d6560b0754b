package dev.livegate.launch.subject;

import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Report;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Lets every check of the shelf judge. */
@Singleton
public class Inspection {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Judge judge;
    private final Checks<LaunchSubject> checks;

    Inspection(Judge judge, @All List<LaunchCheck> shelf) {
        this.judge = judge;
        this.checks = Checks.byName(shelf);
    }

    public Report report(LaunchSubject subject) {
        return judge.report(checks, subject, DEADLINE);
    }
}
