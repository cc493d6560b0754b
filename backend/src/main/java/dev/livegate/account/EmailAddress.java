package dev.livegate.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address as people write it, unicode and plus signs included, in the one spelling that we compare. */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final String LETTER = "[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cc}\\p{Cf}.]";

    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";

    /**
     * One @ with something before it and a dotted domain behind, dots only between letters; nothing that could start
     * another mail header or holds an encoded word.
     */
    public static final String FORM =
            "(?!.*=\\?)(?=[^@]{1,64}@)" + LETTER + "+(\\." + LETTER + "+)*@" + LABEL + "(\\." + LABEL + "){1,8}";

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
