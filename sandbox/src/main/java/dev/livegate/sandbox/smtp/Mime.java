package dev.livegate.sandbox.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a message: its headers and what they make of its body; the text came in as ISO-8859-1, byte for byte. */
record Mime(Map<String, String> headers, String body) {
    private static final int DEEPEST = 8;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>\\\\]+[^\\s\"'<>\\\\.,;:!?)\\]]");

    static Mail.Content read(byte[] raw) {
        var root = parse(new String(raw, StandardCharsets.ISO_8859_1));
        var leaves = root.leaves(0);
        var text = first(leaves, "text/plain");
        var html = first(leaves, "text/html");
        var subject = EncodedWords.decode(root.utf8("subject"));
        return new Mail.Content(subject, root.utf8("message-id"), text, html, links(text + "\n" + html));
    }

    static Mime parse(String message) {
        var end = Pattern.compile("\\r?\\n\\r?\\n").matcher(message);
        var split = end.find();
        var head = split ? message.substring(0, end.start()) : message;
        return new Mime(headers(head), split ? message.substring(end.end()) : "");
    }

    private static Map<String, String> headers(String head) {
        var headers = new TreeMap<String, String>();
        for (var line : head.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.putIfAbsent(name, line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private List<Mime> leaves(int depth) {
        var boundary = parameter("boundary");
        if (!type().startsWith("multipart/") || boundary.isEmpty() || depth == DEEPEST) {
            return List.of(this);
        }
        var leaves = new ArrayList<Mime>();
        var parts = ("\n" + body).split("\\r?\\n--" + Pattern.quote(boundary) + "(--)?[ \\t]*(?=\\r?\\n|$)");
        for (int i = 1; i < parts.length; i++) {
            leaves.addAll(parse(parts[i].replaceFirst("^\\r?\\n", "")).leaves(depth + 1));
        }
        return leaves;
    }

    private static String first(List<Mime> leaves, String type) {
        return leaves.stream()
                .filter(leaf -> leaf.type().equals(type))
                .filter(leaf -> !leaf.header("content-disposition").startsWith("attachment"))
                .map(Mime::text)
                .findFirst()
                .orElse("");
    }

    private String text() {
        var bytes = switch (header("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> EncodedWords.base64(body);
            case "quoted-printable" -> EncodedWords.quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
        var named = parameter("charset");
        var charset = named.isEmpty() ? StandardCharsets.UTF_8 : EncodedWords.charset(named);
        return new String(bytes, charset).replace("\r\n", "\n").strip();
    }

    private String type() {
        var type = header("content-type").split(";")[0].trim().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private String utf8(String name) {
        return new String(header(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private String parameter(String name) {
        Matcher found = Pattern.compile(";\\s*" + name + "\\s*=\\s*(\"([^\"]*)\"|[^;\\s]+)", Pattern.CASE_INSENSITIVE)
                .matcher(header("content-type"));
        if (!found.find()) {
            return "";
        }
        return found.group(2) == null ? found.group(1) : found.group(2);
    }

    private static List<String> links(String content) {
        return LINK.matcher(content.replace("&amp;", "&"))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
