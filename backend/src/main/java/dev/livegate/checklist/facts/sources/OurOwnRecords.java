package dev.livegate.checklist.facts.sources;

import dev.livegate.billing.Entitlements;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Admin;
import dev.livegate.checklist.facts.Dossier.Contract;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** The workspace itself: that it is there and owned, who administers the app, its subscription and its limits. */
@Singleton
class OurOwnRecords implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        Workspace own = dossier.workspace();
        return Stream.of(organization(own), admin(own), subscription(own), limits(own));
    }

    private static Fact organization(Workspace own) {
        return own.team().owned()
                ? fact(own, "own.organization", Status.passed, "The workspace is there and has an owner.")
                : fact(own, "own.organization", Status.failed, "Nobody owns this workspace. Make an owner.");
    }

    /** One that has ended is a record too: everything up to going live stays open to it (C12). */
    private static Fact subscription(Workspace own) {
        Contract contract = own.contract();
        if (!contract.dated()) {
            return fact(
                    own,
                    "own.subscription",
                    Status.failed,
                    "Nobody wrote down until when the trial lasts. Ask us to set your subscription right.");
        }
        boolean counts = contract.entitlements().mayGoLive();
        return fact(
                own,
                "own.subscription",
                counts ? Status.passed : Status.warning,
                "The subscription is " + contract.subscription() + ", on the plan "
                        + contract.entitlements().plan() + "."
                        + (counts ? "" : " Going live wants one that is paid for."));
    }

    /** Whoever has more members than the plan allows is told so and not stopped: they may have come with a trial (C12). */
    private static Fact limits(Workspace own) {
        Entitlements plan = own.contract().entitlements();
        if (plan.members() < 1 || plan.watchEvery().compareTo(Duration.ZERO) <= 0) {
            return fact(
                    own,
                    "own.limits",
                    Status.failed,
                    "The plan " + plan.plan() + " sets no limits. Ask us to correct it.");
        }
        String words = "The plan allows " + plan.members() + " members and a look every "
                + plan.watchEvery().toMinutes() + " minutes.";
        int members = own.team().members();
        return members > plan.members()
                ? fact(own, "own.limits", Status.warning, words + " The workspace has " + members + " members.")
                : fact(own, "own.limits", Status.passed, words);
    }

    private static Fact admin(Workspace own) {
        Admin admin = own.team().admin().orElse(null);
        if (admin == null || !admin.mayAdminister()) {
            return fact(
                    own,
                    "own.admin",
                    Status.failed,
                    "Nobody who may administer the app is named. Name an owner or admin of this workspace.");
        }
        return admin.signedIn()
                ? fact(own, "own.admin", Status.passed, "Whoever administers the app belongs here and has signed in.")
                : fact(
                        own,
                        "own.admin",
                        Status.failed,
                        "Whoever is to administer the app has never signed in. Ask them to do so once.");
    }

    private static Fact fact(Workspace own, String id, Status status, String message) {
        return Fact.of(id, status, message, own.since());
    }
}
