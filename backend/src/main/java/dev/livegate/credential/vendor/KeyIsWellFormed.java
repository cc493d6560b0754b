package dev.livegate.credential.vendor;

import dev.livegate.platform.check.Check;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key is there if it is needed, was copied whole and alone, and looks like one of this vendor. */
final class KeyIsWellFormed implements Check<Keyring> {

    private static final Pattern QUOTED = Pattern.compile("(?s)^[\"'`\u201c\u2018].*[\"'`\u201d\u2019]$");
    private static final Pattern STAND_IN = Pattern.compile(
            "(your|my)[-_ ].*|<.*>|\\$\\{.*|\\$[A-Z_]+|\\{\\{.*|change[-_ ]?me|x{4,}|\\*{3,}.*|.*(\\*{4,}|\u2026).*"
                    + "|todo|secret|password",
            Pattern.CASE_INSENSITIVE);

    private final Integration integration;
    private final Key key;

    KeyIsWellFormed(Integration integration, Key key) {
        this.integration = integration;
        this.key = key;
    }

    @Override
    public String id() {
        return key.name();
    }

    @Override
    public String title() {
        return key.name();
    }

    @Override
    public Verdict judge(Keyring keys) {
        return keys.get(key.name())
                .map(value -> verdict(value, keys.production()))
                .orElseGet(this::missing);
    }

    private Verdict missing() {
        return key.required()
                ? Verdict.failed(
                        "This key is missing, and " + integration.label() + " does not work without it.", fixes())
                : Verdict.passed("Not set; " + integration.label() + " works without it.");
    }

    private Verdict verdict(String value, boolean production) {
        Optional<String> objection = Forms.all(
                        Forms.never(QUOTED.pattern(), "Quotation marks came along when it was copied; remove them."),
                        KeyIsWellFormed::standsIn,
                        key.form())
                .objection(value);
        if (objection.isPresent()) {
            return Verdict.failed(objection.get(), fixes());
        }
        return integration.mode(key.name(), value) == KeyMode.test ? testKey(production) : Verdict.passed(praise());
    }

    private static Optional<String> standsIn(String value) {
        return STAND_IN.matcher(value).matches()
                ? Optional.of("This is a placeholder or a hidden value; copy the real one.")
                : Optional.empty();
    }

    private Verdict testKey(boolean production) {
        String sentence = "This is a test key, with which " + integration.label()
                + " does nothing for real; put the live key in its place.";
        return production ? Verdict.failed(sentence, fixes()) : Verdict.warning(sentence, fixes());
    }

    private String praise() {
        return "It looks like a key of " + integration.label() + ".";
    }

    private Fix[] fixes() {
        return new Fix[] {
            Fix.open("Open " + integration.label(), integration.dashboard()), Fix.step("Enter the key", "keys")
        };
    }
}
