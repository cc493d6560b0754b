package dev.livegate.platform.outbound.address;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whether the part after xn-- is what exactly one international label becomes, by the rules of IDNA 2008. */
final class Idna {

    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);
    private static final String NEVER = "\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";
    private static final String ALWAYS = "-\u3007";

    private Idna() {}

    static boolean isValid(String punycode) {
        return Punycode.decode(punycode)
                .filter(label -> Punycode.encode(label).equals(punycode))
                .filter(Idna::isValidLabel)
                .isPresent();
    }

    private static boolean isValidLabel(String label) {
        return label.codePoints().anyMatch(c -> c > 127)
                && isStable(label)
                && !isMark(label.codePointAt(0))
                && label.codePoints().allMatch(c -> isAllowed(c, label))
                && BidiRule.holds(label);
    }

    /** Wide, circled and capital forms change here: they would be another name after normalisation. */
    private static boolean isStable(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .equals(label);
    }

    private static boolean isAllowed(int c, String label) {
        if (c == 0x00b7) {
            return !label.replace("l\u00b7l", "").contains("\u00b7");
        }
        if (c == 0x30fb) {
            return label.codePoints().anyMatch(other -> other != c && JAPANESE.contains(UnicodeScript.of(other)));
        }
        return ALWAYS.indexOf(c) >= 0 || (NEVER.indexOf(c) < 0 && isLetterMarkOrDigit(c));
    }

    private static boolean isLetterMarkOrDigit(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> isMark(c);
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
