package dev.livegate.launch.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of buying a product in the sandbox; outdated is what was known of other prices. */
@Schema(name = "CheckoutTrialStanding")
public enum TrialStanding {
    untried,
    outdated,
    unfinished,
    failed,
    passed
}
