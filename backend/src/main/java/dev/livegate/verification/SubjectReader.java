package dev.livegate.verification;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.key.KeyChain;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.verification.Look.Host;
import dev.livegate.verification.guidance.Advisor;
import dev.livegate.verification.standing.Configured;
import dev.livegate.verification.standing.Verification;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Subject;
import dev.livegate.verification.visit.Subject.Manner;
import dev.livegate.verification.visit.Subject.Pinned;
import dev.livegate.verification.visit.Subject.Trust;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a visit needs to know, within the transaction that is open. */
@Singleton
class SubjectReader {

    private static final RunSubject NO_REVISION = new RunSubject(null, 0);

    private final Targets targets;
    private final KeyChain keys;
    private final Advisor advisor;
    private final Configured configured;
    private final Providers providers;

    SubjectReader(Targets targets, KeyChain keys, Advisor advisor, Configured configured, Providers providers) {
        this.targets = targets;
        this.keys = keys;
        this.advisor = advisor;
        this.configured = configured;
        this.providers = providers;
    }

    /** Where the configured app is; within no transaction. */
    Optional<String> appUrl(Scope scope) {
        return configured.appUrl(scope);
    }

    Look read(Scope scope, VerificationOrder order) {
        Optional<DeployConfig> current = DeployConfig.current(scope);
        Answers answers = current.map(DeployConfig::answers).orElse(Answers.NONE);
        boolean eligible = order.appUrl().equals(answers.appUrl());
        return new Look(
                order,
                eligible ? configuredApp(scope, order, answers) : anyApp(scope, order),
                eligible ? RunSubject.of(current) : NO_REVISION,
                eligible,
                eligible ? new Host(answers.provider(), providers.label(answers.provider())) : Host.NOBODYS,
                eligible ? configured.of(scope, current.orElseThrow()) : Map.of());
    }

    private Subject configuredApp(Scope scope, VerificationOrder order, Answers answers) {
        List<Secret> token = keys.probeToken(scope).stream().toList();
        return ownApp(scope, order, answers, token, Manner.THOROUGH);
    }

    /** Keys that were made since it went live belong to its successor (C26). */
    Subject liveApp(Scope scope, VerificationOrder order, DeployConfig live) {
        List<Secret> tokens = keys.probeTokens(scope, live.liveSince().orElseThrow());
        return ownApp(scope, order, live.answers(), tokens, Manner.BRIEF);
    }

    private Subject ownApp(Scope scope, VerificationOrder order, Answers answers, List<Secret> tokens, int samples) {
        return new Subject(
                scope,
                targets.parse(order.appUrl()),
                order.profile(),
                new Pinned(answers.healthPath(), answers.readyPath()),
                new Trust(tokens, Verification.everProved(scope, order.appUrl())),
                new Manner(advisor.sleeps(answers.provider()), samples));
    }

    /** Whose app it is we do not know, so it is not shown the token. */
    private Subject anyApp(Scope scope, VerificationOrder order) {
        return new Subject(
                scope,
                targets.parse(order.appUrl()),
                order.profile(),
                Pinned.NOTHING,
                new Trust(List.of(), false),
                new Manner(false, Manner.THOROUGH));
    }
}
