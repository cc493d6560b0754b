package dev.livegate.platform.audit;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of RFC 4180 that no spreadsheet takes for a formula. */
final class Csv {

    // The last four are the full-width forms, which some spreadsheets read alike.
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String visible = text.stripLeading();
        boolean harmless = startsHarmlessly(text) && startsHarmlessly(visible);
        return '"' + (harmless ? "" : "'") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean startsHarmlessly(String text) {
        return text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0;
    }
}
