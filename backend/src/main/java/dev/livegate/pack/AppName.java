package dev.livegate.pack;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that every provider takes and that means nothing to any shell or file format: 2 to 30 of a–z, 0–9 and single
 * hyphens, beginning with a letter. What cannot be read as one without guessing is refused.
 */
record AppName(String value) {

    private static final int LONGEST = 30;
    private static final int LONGEST_TYPED = 80;
    private static final Pattern TYPED = Pattern.compile("[a-z0-9]++([ ._-]{1,3}+[a-z0-9]++)*+");
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[ ._-]+");

    /** "Café No. 7" is cafe-no-7. */
    static AppName of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw refused("Use 2 to 30 characters.");
        }
        String letters = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        if (plain.contains("..") || !TYPED.matcher(plain).matches()) {
            throw refused("Use only the letters a to z, digits, and single spaces or hyphens between them.");
        }
        return new AppName(BETWEEN.matcher(plain).replaceAll("-"));
    }

    AppName {
        if (value.length() < 2 || value.length() > LONGEST) {
            throw refused("Use 2 to 30 characters.");
        }
        if (!FORM.matcher(value).matches()) {
            throw refused("Begin with a letter.");
        }
    }

    private static Problem refused(String message) {
        return VALIDATION_FAILED
                .because("This name cannot stand in the files of a pack.")
                .field("appName", message);
    }
}
