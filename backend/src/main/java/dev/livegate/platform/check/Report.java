package dev.livegate.platform.check;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One finding per check, each after those it depends on. */
@RegisterForReflection
public record Report(Outcome status, List<Finding> findings) {

    @Schema(name = "ReportOutcome")
    public enum Outcome {
        passed,
        failed
    }

    public Report(List<Finding> findings) {
        this(findings.stream().anyMatch(Finding::blocks) ? Outcome.failed : Outcome.passed, List.copyOf(findings));
    }

    /** Judges on the calling thread's behalf with threads of its own; services keep a {@link Judge} instead. */
    public static <S> Report of(List<? extends Check<S>> checks, S subject, Duration deadline) {
        Judge judge = new Judge();
        try {
            return judge.report(new Checks<>(checks), subject, deadline);
        } finally {
            judge.rest();
        }
    }

    public boolean passed() {
        return status == Outcome.passed;
    }

    public Optional<Finding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    Map<String, Finding> byId() {
        Map<String, Finding> all = new LinkedHashMap<>();
        findings.forEach(finding -> all.put(finding.id(), finding));
        return all;
    }
}
