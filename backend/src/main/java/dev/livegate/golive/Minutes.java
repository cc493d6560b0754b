package dev.livegate.golive;

import static dev.livegate.golive.GoLiveEvent.GO_LIVE_BLOCKED;

import dev.livegate.deployment.Phases;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.golive.Outcome.Refused;
import dev.livegate.golive.Outcome.WentLive;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.notification.News;
import dev.livegate.notification.Newsroom;
import dev.livegate.notification.Topic;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.report.Draft;
import dev.livegate.report.Draft.Evidence;
import dev.livegate.report.Draft.Subject;
import dev.livegate.report.ReportKind;
import dev.livegate.report.ReportVerdict;
import dev.livegate.report.Reports;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes down what was decided, in the transaction in which it was. */
@Singleton
class Minutes {

    private final Phases phases;
    private final Reports reports;
    private final Audit audit;
    private final Newsroom newsroom;
    private final Providers providers;

    Minutes(Phases phases, Reports reports, Audit audit, Newsroom newsroom, Providers providers) {
        this.phases = phases;
        this.reports = reports;
        this.audit = audit;
        this.newsroom = newsroom;
        this.providers = providers;
    }

    WentLive live(Scope scope, Decision decision) {
        int revision = decision.candidate().revision().number();
        phases.live(scope, revision);
        return WentLive.of(revision, reports.write(scope, draft(ReportKind.GO_LIVE, decision)));
    }

    Refused refused(Scope scope, Decision decision) {
        if (decision.isLiveAlready()) {
            return new Refused(decision, reportOfGoingLive(scope, decision));
        }
        UUID report = reports.write(scope, draft(ReportKind.GO_LIVE, decision));
        audit.record(
                scope,
                GO_LIVE_BLOCKED,
                "Going live was refused: " + decision.first().refusal().title(),
                Map.of(
                        "revision",
                        decision.candidate().revision().number(),
                        "reportId",
                        report,
                        "reasons",
                        decision.against().stream()
                                .map(one -> one.code() + ": " + one.text())
                                .toList()));
        newsroom.tell(scope, blocked(decision, report));
        return new Refused(decision, report);
    }

    /** The codes only: a reason in words may name hosts and keys, and this leaves the house. */
    private static News blocked(Decision decision, UUID report) {
        return News.of(
                        Topic.APP_BLOCKED,
                        "Going live was refused: " + decision.first().refusal().title() + ".",
                        "/dashboard/deploy/go-live")
                .with(Map.of(
                        "revision",
                        decision.candidate().revision().number(),
                        "reportId",
                        report,
                        "codes",
                        decision.against().stream().map(Decision.Reason::code).toList()));
    }

    /** A double tap is told what the first tap did. */
    private UUID reportOfGoingLive(Scope scope, Decision decision) {
        return reports.goLive(scope, decision.candidate().revision().number())
                .orElseGet(() -> reports.write(scope, draft(ReportKind.GO_LIVE, decision)));
    }

    Draft draft(ReportKind kind, Decision decision) {
        Candidate candidate = decision.candidate();
        return new Draft(
                kind,
                ReportVerdict.of(decision.isGo()),
                new Subject(
                        candidate.revision().answers().appUrl(),
                        providers.label(candidate.revision().answers().provider()),
                        candidate.revision().number(),
                        candidate.verification().fingerprint()),
                headline(kind, decision),
                decision.report().findings(),
                evidence(candidate),
                candidate.now());
    }

    private static String headline(ReportKind kind, Decision decision) {
        String app = Objects.requireNonNullElse(
                decision.candidate().revision().answers().appUrl(), "The app");
        if (!decision.isGo()) {
            return app + " cannot go live yet: " + decision.first().text();
        }
        return kind == ReportKind.REHEARSAL
                ? app + " can go live: everything that must be true is true."
                : app + " is live: everything that must be true was true.";
    }

    private static List<Evidence> evidence(Candidate candidate) {
        Instant passedAt = candidate.verification().passedAt();
        List<Evidence> seen = new ArrayList<>();
        candidate.preflight().ifPresent(run -> {
            seen.add(new Evidence("PreflightPassed", "run", run.id().toString()));
            seen.add(new Evidence("PreflightPassed", "at", run.startedAt().toString()));
        });
        if (passedAt != null) {
            seen.add(new Evidence("VerificationPassed", "at", passedAt.toString()));
        }
        candidate
                .verification()
                .changes()
                .forEach(change -> seen.add(new Evidence("VerificationFresh", "changed", change)));
        return seen;
    }
}
