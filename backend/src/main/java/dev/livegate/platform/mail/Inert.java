package dev.livegate.platform.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of people's words what could end a line, begin a header, or turn the direction of what is read. */
final class Inert {

    private static final Pattern DANGEROUS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private Inert() {}

    static Map<String, Object> map(Map<String, ?> data) {
        Map<String, Object> inert = new LinkedHashMap<>();
        data.forEach((key, value) -> inert.put(key, value(value)));
        return inert;
    }

    static String text(String words) {
        return DANGEROUS.matcher(words).replaceAll(" ");
    }

    private static Object value(Object value) {
        if (value instanceof CharSequence words) {
            return text(words.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Inert::value).toList();
        }
        return value;
    }
}
