package dev.livegate.platform.outbound.address;

import static java.lang.Character.*;

import java.util.Set;
import java.util.stream.Collectors;

/** RFC 5893: a label with right-to-left letters reads one way only. */
final class BidiRule {

    private static final Set<Byte> RIGHT_TO_LEFT =
            Set.of(DIRECTIONALITY_RIGHT_TO_LEFT, DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    private static final Set<Byte> DIGITS = Set.of(DIRECTIONALITY_EUROPEAN_NUMBER, DIRECTIONALITY_ARABIC_NUMBER);

    private BidiRule() {}

    static boolean holds(String label) {
        Set<Byte> present =
                label.codePoints().mapToObj(Character::getDirectionality).collect(Collectors.toSet());
        boolean concerned = present.contains(DIRECTIONALITY_ARABIC_NUMBER)
                || present.stream().anyMatch(RIGHT_TO_LEFT::contains);
        return !concerned
                || (RIGHT_TO_LEFT.contains(getDirectionality(label.codePointAt(0)))
                        && !present.contains(DIRECTIONALITY_LEFT_TO_RIGHT)
                        && !present.containsAll(DIGITS)
                        && endsWell(label));
    }

    private static boolean endsWell(String label) {
        int end = label.length();
        while (end > 0 && getDirectionality(label.codePointBefore(end)) == DIRECTIONALITY_NONSPACING_MARK) {
            end -= Character.charCount(label.codePointBefore(end));
        }
        byte last = end == 0 ? DIRECTIONALITY_UNDEFINED : getDirectionality(label.codePointBefore(end));
        return RIGHT_TO_LEFT.contains(last) || DIGITS.contains(last);
    }
}
