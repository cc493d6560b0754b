package dev.livegate.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One bad value aimed at one call: {@code who METHOD /target body}, with $ where the value goes. */
record BadInput(String id, String aim, String call, JsonNode value, String expect, boolean chunked) {

    private static final Path DATA = Path.of("src/test/resources/matrix/bad-inputs.json");
    private static final Pattern AIMED_FIELD = Pattern.compile("\"(\\w+)\":\\$");

    static List<BadInput> all() throws IOException {
        JsonNode data = new ObjectMapper().readTree(DATA.toFile());
        List<BadInput> all = new ArrayList<>();
        for (JsonNode item : data.get("items")) {
            String aim = item.get("aim").asText();
            calls(data.get("aims"), aim, item.get("value"))
                    .map(call -> new BadInput(
                            item.get("id").asText(),
                            aim,
                            call,
                            item.get("value"),
                            item.get("expect").asText(),
                            item.has("chunked")))
                    .forEach(all::add);
        }
        return all;
    }

    /** A call that may come without a body is sent every bad one but none at all. */
    private static Stream<String> calls(JsonNode aims, String aim, JsonNode value) {
        boolean isSomeBody =
                aim.equals("body") && !value.path("bytes").asText("-").isEmpty();
        List<JsonNode> calls = new ArrayList<>();
        aims.get(aims.has(aim) ? aim : "header").forEach(calls::add);
        if (isSomeBody) {
            aims.get("optional body").forEach(calls::add);
        }
        return calls.stream().map(JsonNode::asText);
    }

    String who() {
        return words()[0];
    }

    /** Nothing may be written when it is certain to be refused. */
    boolean isRefused() {
        return expect.matches("(reject-)?4\\d\\d.*") && !expect.contains("ignored");
    }

    /** The field that the answer must name, or nothing. */
    String field() {
        Matcher field = AIMED_FIELD.matcher(call);
        return field.find() ? field.group(1) : "";
    }

    /** The same call without the bad header or query. */
    byte[] harmless(Map<String, String> credentials) {
        return bytes(words()[2].split("\\?", 2)[0], headers(credentials), body());
    }

    byte[] request(Map<String, String> credentials, String otherTenant) {
        if (aim.equals("request")) {
            String line = text().endsWith("HTTP/1.1") ? text() : text() + " HTTP/1.1";
            return (line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        }
        Map<String, String> headers = headers(credentials);
        if (aim.startsWith("header:")) {
            String[] values = text().replace("{other_tenant_id}", otherTenant).split(" \\+ ");
            headers.put(aim.substring(7), values[0]);
            for (int i = 1; i < values.length; i++) {
                headers.put(values[i].split(": ")[0], values[i].split(": ")[1]);
            }
        }
        return bytes(words()[2].replace("$", encoded(text())), headers, body());
    }

    private byte[] bytes(String target, Map<String, String> headers, byte[] body) {
        byte[] sent = chunked ? inChunks(body) : body;
        if (chunked) {
            headers.put("Transfer-Encoding", "chunked");
        } else if (!words()[1].equals("GET") && !headers.containsKey("Transfer-Encoding")) {
            headers.putIfAbsent("Content-Length", Integer.toString(body.length));
        }
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", words()[1] + " " + target + " HTTP/1.1\r\n", "\r\n"));
        return join(head.getBytes(StandardCharsets.UTF_8), sent);
    }

    private static Map<String, String> headers(Map<String, String> credentials) {
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of("Host", "localhost", "Connection", "close", "Content-Type", "application/json"));
        headers.putAll(credentials);
        return headers;
    }

    private byte[] body() {
        String[] words = words();
        if (words.length > 3) {
            return words[3].replace("$", asJson()).getBytes(StandardCharsets.UTF_8);
        }
        boolean isBody = List.of("body", "signup body", "token", "large").contains(aim);
        return isBody && value.has("bytes")
                ? Base64.getDecoder().decode(value.get("bytes").asText())
                : isBody ? text().getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    private String asJson() {
        return value.has("times") ? "\"" + text() + "\"" : value.toString();
    }

    private String text() {
        if (!value.isObject()) {
            return value.asText();
        }
        int times = value.path("times").asInt();
        return value.path("before").asText()
                + value.path("repeat").asText().repeat(times)
                + value.path("after").asText()
                + value.path("close").asText().repeat(times);
    }

    /** Only what no request line can carry is escaped; the rest is the attack. */
    private static String encoded(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(one -> one.matches("[\\x21-\\x7e]") ? one : URLEncoder.encode(one, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static byte[] inChunks(byte[] body) {
        return join(
                (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII),
                join(body, "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private String[] words() {
        return call.split(" ", 4);
    }

    @Override
    public String toString() {
        return id + " at " + call;
    }
}
