package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.util.regex.Pattern;

/** RFC 1123 host names whose international labels are valid IDNA 2008. */
final class DomainName {

    private static final int LONGEST = 253;
    private static final String INTERNATIONAL = "xn--";
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private DomainName() {}

    static void check(String name) {
        if (name.length() > LONGEST) {
            throw TARGET_NOT_ALLOWED.because("A host name has at most 253 characters. Check the address.");
        }
        for (String label : name.split("\\.", -1)) {
            checkLabel(label);
        }
    }

    private static void checkLabel(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw TARGET_NOT_ALLOWED.because(
                    "A host name is made of letters, digits and hyphens, joined by single dots."
                            + " Check the spelling of the host.");
        }
        if (label.startsWith(INTERNATIONAL)) {
            checkInternational(label.substring(INTERNATIONAL.length()));
        } else if (label.startsWith("--", 2)) {
            throw TARGET_NOT_ALLOWED.because(
                    "A part of the host name has hyphens as its third and fourth character, which is reserved."
                            + " Use another name of the app.");
        }
    }

    private static void checkInternational(String punycode) {
        if (!Idna.isValid(punycode)) {
            throw TARGET_NOT_ALLOWED.because(
                    "A part of the host name begins with xn-- but is no valid international name. Check the spelling.");
        }
    }
}
