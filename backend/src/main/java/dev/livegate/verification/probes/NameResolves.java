package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;

@Singleton
class NameResolves implements Probe {

    @Override
    public String title() {
        return "DNS leads to your app";
    }

    @Override
    public Call by() {
        return Call.NAME;
    }

    @Override
    public Verdict judge(Visit visit) {
        String host = visit.subject().app().host().name();
        Lookup lookup = visit.name().join();
        if (lookup instanceof Lost lost) {
            return Verdict.failed(
                            words(lost.fault()).formatted(host),
                            Fix.step("Correct the address", "url"),
                            Fix.copy("Ask DNS yourself", "dig +short " + host),
                            Fix.rerun(id()))
                    .because("Nobody finds your app before DNS knows its name.");
        }
        int addresses = ((Found) lookup).addresses().size();
        return Verdict.passed(
                "DNS knows \"%s\" at %d address%s.".formatted(host, addresses, addresses == 1 ? "" : "es"));
    }

    private static String words(NameFault fault) {
        return switch (fault) {
            case NOT_FOUND ->
                "DNS does not know \"%s\". Check the spelling, or add the record and wait until it has spread.";
            case NO_ADDRESS -> "DNS knows \"%s\" but gives no address. Add an A, AAAA or CNAME record.";
            case SERVER_FAILED ->
                "The name servers of \"%s\" answer with an error. Check the zone at your DNS provider.";
            case TIMED_OUT -> "The name servers of \"%s\" do not answer. Try again, then check the zone.";
            case TOO_MANY -> "DNS gives more than 32 addresses for \"%s\". Point the name at your app only.";
            case NOT_PUBLIC -> "\"%s\" leads to an address that is not public. Point it at your app's public address.";
        };
    }
}
