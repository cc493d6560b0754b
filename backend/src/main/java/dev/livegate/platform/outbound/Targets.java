package dev.livegate.platform.outbound;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.problem.Problem;
import jakarta.inject.Singleton;

/** The gate for web addresses: when one is saved, and again for every redirect. */
@Singleton
public class Targets {

    private final Allowances allowances;
    private final Pins pins;

    public Targets(Allowances allowances, Pins pins) {
        this.allowances = allowances;
        this.pins = pins;
    }

    /** Refuses with 400 TARGET_NOT_ALLOWED; asks nobody. */
    public Target parse(String url) {
        return TargetRules.apply(WebUrl.read(url), allowances);
    }

    /**
     * For saving: refuses also where the name leads to an address that is not public. A name that DNS does not know yet
     * passes, since an app may be deployed later; the call itself will fail.
     */
    public Target admit(String url) {
        Target target = parse(url);
        if (pins.glance(target.host(), target.preview()) instanceof Lost lost && lost.fault() == NameFault.NOT_PUBLIC) {
            throw TARGET_NOT_ALLOWED.because("\"" + target.host().name() + "\" leads to an address that is not public."
                    + " Point the name at your app's public address.");
        }
        return target;
    }

    /** The same for a field of a request: the refusal names it. */
    public Target admit(String field, String url) {
        try {
            return admit(url);
        } catch (Problem refused) {
            throw refused.field(field, String.valueOf(refused.getMessage()));
        }
    }

    /** Where a Location header leads. Refuses to leave https, and to enter what only a preview may call. */
    public Target redirect(Target from, String location) {
        Target next = parse(Location.resolve(from, location));
        if (from.isSecure() && !next.isSecure()) {
            throw TARGET_NOT_ALLOWED.because("The app redirects from https to http. Redirect to https only.");
        }
        if (next.preview() && !from.preview()) {
            throw TARGET_NOT_ALLOWED.because(
                    "The app redirects to an address that is not public. Redirect to public addresses only.");
        }
        return next;
    }
}
