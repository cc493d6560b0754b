package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service that a customer's app uses with keys of its own. One file on the shelf integration, and its test. */
public interface Integration {

    /** Lower case, as in an address. */
    String id();

    String label();

    /** Where its keys are found, for people. */
    String dashboard();

    List<Key> keys();

    default @Nullable KeyMode mode(String key, String value) {
        return null;
    }

    /** Whether keys that are well-formed each fit together. */
    default Verdict compare(Keyring keys) {
        return Verdict.passed("The keys fit together.");
    }

    /** Where it is asked, if there is somebody to ask; settings may name another place. */
    default String api(Keyring keys) {
        return "";
    }

    /** Asks whether it accepts the keys. Reads only, and is asked only if compare found nothing wrong. */
    default Verdict ask(Keyring keys, Vendor vendor) {
        return Verdict.skipped("There is nobody to ask about these keys.");
    }
}
