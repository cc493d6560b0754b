package dev.livegate.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The disguises in which one value may leak. */
final class CanaryForms {

    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> anyCase = new LinkedHashMap<>();

    CanaryForms(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        exact.put("plain", value);
        exact.put("reversed", new StringBuilder(value).reverse().toString());
        for (int lead = 0; lead < 3; lead++) {
            exact.put("base64 at " + lead, base64(bytes, lead, Base64.getEncoder()));
            exact.put("base64url at " + lead, base64(bytes, lead, Base64.getUrlEncoder()));
        }
        anyCase.put("hex", HexFormat.of().formatHex(bytes));
        anyCase.put("percent", HexFormat.of().withPrefix("%").formatHex(bytes));
    }

    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found = new java.util.ArrayList<>();
        exact.forEach((form, value) -> addIf(found, form, text.contains(value)));
        anyCase.forEach((form, value) -> addIf(found, form, lower.contains(value)));
        return found;
    }

    private static void addIf(List<String> found, String form, boolean there) {
        if (there) {
            found.add(form);
        }
    }

    /** Only the letters that depend on nothing but the value, wherever it begins in what was encoded. */
    private static String base64(byte[] bytes, int lead, Base64.Encoder encoder) {
        byte[] shifted = new byte[lead + bytes.length];
        System.arraycopy(bytes, 0, shifted, lead, bytes.length);
        String text = encoder.withoutPadding().encodeToString(shifted);
        int foreign = Arrays.asList(0, 2, 3).get(lead);
        return text.substring(foreign, text.length() - 2);
    }
}
