package dev.livegate.platform.log;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** What was put into the context of a line becomes a field of its own, beside ts, level and msg; durations are numbers. */
final class FlatFields extends ExtFormatter {

    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,18}");

    private final Formatter json;

    FlatFields(Formatter json) {
        this.json = json;
    }

    @Override
    public String format(ExtLogRecord line) {
        Map<String, String> fields = line.getMdcCopy();
        String plain = json.format(line);
        int end = plain.lastIndexOf('}');
        if (fields.isEmpty() || end < 0) {
            return plain;
        }
        StringBuilder flat = new StringBuilder(plain.substring(0, end));
        fields.forEach((name, value) -> append(flat, name, value));
        return flat.append(plain.substring(end)).toString();
    }

    private static void append(StringBuilder line, String name, String value) {
        boolean number = name.endsWith("_ms") && MILLIS.matcher(value).matches();
        line.append(",\"").append(escaped(name)).append("\":");
        line.append(number ? value : '"' + escaped(value) + '"');
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
