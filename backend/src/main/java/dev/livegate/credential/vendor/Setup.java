package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Verdict;
import java.util.List;

/** What has to be set up at a vendor beside the keys, for the app at one address. One file on the shelf setup, and its test. */
public interface Setup {

    /** Whose keys it needs. */
    String integration();

    /** Where it is asked; under its id the settings may name another place. */
    String id();

    String api();

    /** Where to ask about the app at this address; usually the vendor, wherever the app is. */
    default String apiFor(String appUrl) {
        return api();
    }

    /** Changes nothing anywhere. What the vendor did not tell is left out. */
    List<Seen> look(Keyring keys, Vendor vendor, String appUrl);

    record Seen(String fact, Verdict verdict) {

        public static Seen of(String fact, boolean good, String praise, String otherwise) {
            return new Seen(fact, good ? Verdict.passed(praise) : Verdict.failed(otherwise));
        }
    }
}
