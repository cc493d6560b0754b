package dev.livegate.preflight.checks;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Problem;
import dev.livegate.preflight.PreflightCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** An address that we may call, that is somebody's own, and that is or will be known to DNS. */
@Singleton
class AppUrlUsable implements PreflightCheck {

    private static final Fix CORRECT = Fix.step("Correct the address", "url");
    private static final Pattern PLACEHOLDER = Pattern.compile("(.+\\.)?example\\.(com|org|net)|.+\\.(example|invalid)"
            + "|(.+\\.)?(your[-_]?(app|domain|site|company|project|name|host|service|url)|change[-_]?me)\\..+");

    private final Targets targets;
    private final Pins pins;

    AppUrlUsable(Targets targets, Pins pins) {
        this.targets = targets;
        this.pins = pins;
    }

    @Override
    public String title() {
        return "The address of your app can be used";
    }

    @Override
    public Verdict judge(Subject subject) {
        String url = subject.answers().appUrl();
        if (url == null) {
            return Verdict.failed(
                    "Nobody has said at which address your app will be. Enter its https address.",
                    Fix.step("Enter the address", "url"));
        }
        try {
            return judge(targets.parse(url));
        } catch (Problem refused) {
            return Verdict.failed(String.valueOf(refused.getMessage()), CORRECT);
        }
    }

    private Verdict judge(Target target) {
        if (PLACEHOLDER.matcher(target.host().name()).matches()) {
            return Verdict.failed("This is the address of an example, not of your app. Enter your own.", CORRECT);
        }
        Lookup lookup = pins.glance(target.host(), target.preview());
        return lookup instanceof Lost lost ? lost(lost.fault()) : found(target);
    }

    private static Verdict found(Target target) {
        return Verdict.passed(
                target.preview()
                        ? "The address is allowed in this preview."
                        : "The address is https and known to DNS.");
    }

    private static Verdict lost(NameFault fault) {
        return fault == NameFault.NOT_PUBLIC
                ? Verdict.failed(
                        "DNS leads this address to a private one. Point it at your app's public address.", CORRECT)
                : Verdict.deferred(
                                "DNS does not know this address yet. Point it at your app after the deploy;"
                                        + " the verification settles it.",
                                Fix.rerun("AppUrlUsable"))
                        .because("Before the first deploy most addresses lead nowhere, and that is fine.");
    }
}
