package dev.livegate.credential.vendor;

import dev.livegate.credential.vendor.Key.Form;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms that more than one vendor's keys have. */
public final class Forms {

    private static final Pattern HTTPS =
            Pattern.compile("https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?(?:/[^\\s?#]*)?");
    private static final Pattern OURS = Pattern.compile("https?://(?:localhost|127\\.|\\[?::1).*");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Forms() {}

    public static Form matching(String pattern, String otherwise) {
        Pattern form = Pattern.compile(pattern);
        return value -> form.matcher(value).matches() ? Optional.empty() : Optional.of(otherwise);
    }

    /** The first objection counts, so the most telling form comes first. */
    public static Form all(Form... forms) {
        return value -> Arrays.stream(forms)
                .flatMap(form -> form.objection(value).stream())
                .findFirst();
    }

    public static Form never(String pattern, String objection) {
        Pattern form = Pattern.compile(pattern);
        return value -> form.matcher(value).matches() ? Optional.of(objection) : Optional.empty();
    }

    public static Form https() {
        return all(
                never(OURS.pattern(), "This address is on the developer's own machine; write the public one."),
                matching(HTTPS.pattern(), "This is no https address without query; write it as https://host/path."));
    }

    public static Form email() {
        return matching(
                MAIL.pattern(), "This is no e-mail address; write it as name@example.com, without a name before.");
    }

    public static Form phone() {
        return matching(
                E164.pattern(), "This is no number in E.164 form; write + and the country code, then digits only.");
    }

    public static Form any() {
        return value -> Optional.empty();
    }
}
