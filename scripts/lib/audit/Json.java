import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads JSON, keeping numbers as they are written, and writes it as PostgreSQL writes jsonb. */
final class Json {

    record Number(String digits) {}

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";
    private static final Comparator<String> SHORT_FIRST = Comparator.<String>comparingInt(key -> Json.utf8(key).length)
            .thenComparing(Json::utf8, Arrays::compareUnsigned);

    private final String text;
    private int at;

    Json(String text) {
        this.text = text;
    }

    Object read() {
        Object value = value();
        expect(peek() == '\0');
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new TreeMap<>(SHORT_FIRST);
        at++;
        while (peek() != '}') {
            expect(peek() == '"');
            String key = string();
            expect(peek() == ':');
            at++;
            members.put(key, value());
            skipComma('}');
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        at++;
        while (peek() != ']') {
            items.add(value());
            skipComma(']');
        }
        at++;
        return items;
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c != '\\') {
                read.append(c);
            } else if (text.charAt(++at) == 'u') {
                read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                int letter = LETTERS.indexOf(text.charAt(at));
                read.append(letter < 0 ? text.charAt(at) : ESCAPED.charAt(letter));
            }
        }
        at++;
        return read.toString();
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> {
                expect(word.matches("-?[0-9.eE+-]+"));
                yield new Number(word);
            }
        };
    }

    private void skipComma(char end) {
        expect(peek() == ',' || peek() == end);
        if (peek() == ',') {
            at++;
        }
    }

    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not JSON at character " + at);
        }
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> quoted((String) member.getKey()) + ": " + write(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(Json::write).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String string) {
            return quoted(string);
        }
        return value instanceof Number number ? number.digits() : String.valueOf(value);
    }

    private static String quoted(String string) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : string.toCharArray()) {
            int letter = ESCAPED.indexOf(c);
            if (letter >= 0) {
                out.append('\\').append(LETTERS.charAt(letter));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
