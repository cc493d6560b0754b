package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.talk.Wire;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Singleton
class Redis implements Integration {

    private static final String URL = "REDIS_URL";
    private static final Pattern PARTS =
            Pattern.compile("(rediss?)://(?:([^@]*)@)?(\\[[^]]+]|[^:/?#@]+)(?::(\\d+))?(/\\d*)?(\\?.*)?");

    @Override
    public String id() {
        return "redis";
    }

    @Override
    public String label() {
        return "Redis";
    }

    @Override
    public String dashboard() {
        return "https://redis.io/docs/latest/develop/clients/";
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.required(
                URL,
                "rediss://default:PASSWORD@HOST:6379",
                Forms.all(
                        Forms.never("https?://.*", "This is a REST address; copy the one that begins with rediss://."),
                        Forms.never("redis-cli .*", "This is a command; copy only the part that begins with redis."),
                        Forms.never(
                                "rediss?://(.*@)?(localhost|127\\..*|\\[::1]).*",
                                "localhost is the machine of the app itself; enter the address of the Redis server."),
                        Forms.never(
                                "rediss?://[^@]*%(?![0-9A-Fa-f]{2})[^@]*@.*",
                                "User or password hold a % that encodes nothing; write it as %25."),
                        Forms.matching(PARTS.pattern(), "A Redis address is rediss://user:password@host:port."))));
    }

    @Override
    public Verdict compare(Keyring keys) {
        Matcher parts = parts(keys);
        String host = parts.group(3);
        boolean inside = !host.contains(".") || host.matches(".*\\.(internal|flycast)|10\\..*|192\\.168\\..*");
        boolean plain = parts.group(1).equals("redis");
        return Remarks.none()
                .wrongIf(
                        plain && host.endsWith(".upstash.io"),
                        "Upstash takes TLS connections only; write rediss:// with two s.")
                .doubtIf(
                        plain && !inside && !host.endsWith(".upstash.io"),
                        "The password crosses the internet in clear text; write rediss:// if the server offers TLS.")
                .doubtIf(
                        !inside && (parts.group(2) == null || parts.group(2).isEmpty()),
                        "The address has no password; a Redis that asks for none is open to anybody.")
                .doubtIf(
                        host.endsWith(".railway.internal") && !keys.need(URL).contains("family=0"),
                        "Railway's older networks speak IPv6 only; with ioredis add ?family=0.")
                .orElse(
                        inside
                                ? "The address is complete; it works inside the provider only."
                                : "The address is complete.");
    }

    @Override
    public String api(Keyring keys) {
        Matcher parts = parts(keys);
        return parts.group(1) + "://" + parts.group(3) + ":" + (parts.group(4) == null ? "6379" : parts.group(4));
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        String login = parts(keys).group(2) == null ? "" : parts(keys).group(2);
        int colon = login.indexOf(':');
        String user = colon < 0 ? "" : decoded(login.substring(0, colon));
        String password = decoded(login.substring(colon + 1));
        return vendor.talk("Redis", wire -> {
            if (!password.isEmpty() && !wire.isPrivate()) {
                return Verdict.deferred("The address has no TLS, and we send no password in clear text.");
            }
            String welcome = password.isEmpty() ? "+OK" : told(wire, login(user, password));
            return welcome.startsWith("+OK") ? answer(told(wire, List.of("PING"))) : answer(welcome);
        });
    }

    private static List<String> login(String user, String password) {
        return user.isEmpty() ? List.of("AUTH", password) : List.of("AUTH", user, password);
    }

    /** As an array of lengths and texts, in which a password may hold anything. */
    private static String told(Wire wire, List<String> words) throws IOException {
        StringBuilder array = new StringBuilder("*" + words.size() + "\r\n");
        words.forEach(word -> array.append('$')
                .append(word.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n")
                .append(word)
                .append("\r\n"));
        wire.say(array.toString());
        return wire.hear();
    }

    private static Verdict answer(String line) {
        String first = line.split(" ", 2)[0];
        return switch (first) {
            case "+PONG" -> Verdict.passed("Redis accepts the password and answers.");
            case "-WRONGPASS" -> Verdict.failed("Redis does not accept user and password; copy the address again.");
            case "-NOAUTH" -> Verdict.failed("Redis asks for a password; copy the whole address.");
            case "-NOPERM" -> Verdict.warning("Redis accepts the password, but not the command PING.");
            case "-DENIED" -> Verdict.failed("Redis lets nobody in from outside; give it a password first.");
            case "-LOADING" -> Verdict.deferred("Redis is still starting; check again in a minute.");
            case "-ERR" -> Verdict.failed("Redis refuses the password; it may have none at all.");
            default -> Verdict.failed("Something answers there, but not as Redis; check host and port.");
        };
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Matcher parts(Keyring keys) {
        Matcher parts = PARTS.matcher(keys.need(URL));
        parts.matches();
        return parts;
    }
}
