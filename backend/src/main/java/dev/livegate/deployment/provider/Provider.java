package dev.livegate.deployment.provider;

import dev.livegate.platform.problem.Fix;
import java.util.List;

/** A host for a customer's app. A new one is a class on this shelf and a folder of deploy-templates (C5). */
public interface Provider {

    /** In lower case, as on the wire. */
    String id();

    String label();

    String goodFor();

    /** Whether one pays before the app can run as it should. */
    boolean needsCard();

    /** What falls asleep, and what wakes it. */
    String sleep();

    /** Where the values of keys are entered, as one finds it on the provider's pages. */
    String secretsAt();

    String databaseUrlAt();

    /** What to do when the database cannot be reached, or is to be set up: exact steps, commands to copy. */
    List<Fix> databaseSteps();

    /** Which keys the pack uses, in the order in which they are asked for. */
    List<PackKey> keys();

    /** How a command is run where the app runs, such as the one that makes its first administrator. */
    Fix runInApp(String label, String command);

    /** How a key is set without our generator. */
    Fix setByHand(String key, String command);
}
