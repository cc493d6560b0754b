package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Admin;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The workspace itself: that it is there and owned, who administers the app, its subscription and its limits. */
@Singleton
class OurOwnRecords implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        Workspace own = dossier.workspace();
        return Stream.of(
                own.owned()
                        ? fact(own, "own.organization", Status.passed, "The workspace is there and has an owner.")
                        : fact(own, "own.organization", Status.failed, "Nobody owns this workspace. Make an owner."),
                admin(own),
                fact(
                        own,
                        "own.subscription",
                        Status.passed,
                        "The subscription is " + own.subscription() + ", on the plan "
                                + own.entitlements().plan() + "."),
                fact(
                        own,
                        "own.limits",
                        Status.passed,
                        "The plan allows " + own.entitlements().members() + " members and a look every "
                                + own.entitlements().watchEvery().toMinutes() + " minutes."));
    }

    private static Fact admin(Workspace own) {
        Admin admin = own.admin().orElse(null);
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
