package dev.livegate.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address as people write it, unicode and plus signs included, in the one spelling that we compare. */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final String LETTER = "[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cc}\\p{Cf}.]";

    /**
     * One @ with something before it and a dotted domain behind, dots only between letters; nothing that could start
     * another mail header or is an encoded word.
     */
    public static final String FORM = "(?!=\\?)(?=[^@]{1,64}@)" + LETTER + "+(\\." + LETTER + "+)*@" + LETTER
            + "{1,63}(\\." + LETTER + "{1,63}){0,8}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isPlausible() {
        return value.length() <= LONGEST && PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
