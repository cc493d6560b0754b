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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

@Singleton
class Smtp implements Integration {

    private static final String HOST = "SMTP_HOST";
    private static final String PORT = "SMTP_PORT";
    private static final String USER = "SMTP_USER";
    private static final String PASSWORD = "SMTP_PASSWORD";
    private static final String FROM = "SMTP_FROM";

    @Override
    public String id() {
        return "smtp";
    }

    @Override
    public String label() {
        return "E-mail (SMTP)";
    }

    @Override
    public String dashboard() {
        return "https://www.rfc-editor.org/rfc/rfc8314";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        HOST,
                        "smtp.example.com",
                        Forms.all(
                                Forms.never("[a-z]+://.*", "This is an address; write the host name only."),
                                Forms.never(
                                        "localhost|127\\..*",
                                        "localhost is the machine of the app itself, which sends no mail."),
                                Forms.matching("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", "This is no host name."))),
                Key.required(PORT, "587", Forms.matching("\\d{2,5}", "The port is a number, usually 587 or 465.")),
                Key.required(USER, "user", Forms.any()),
                Key.required(PASSWORD, "password", Forms.any()),
                Key.required(FROM, "hello@your-domain.com", Forms.email()));
    }

    @Override
    public Verdict compare(Keyring keys) {
        String host = keys.need(HOST);
        String port = keys.need(PORT);
        return Remarks.none()
                .wrongIf(
                        host.equals("smtp.sendgrid.net") && !keys.need(USER).equals("apikey"),
                        "SendGrid's user name is always the word apikey; the key itself is the password.")
                .wrongIf(
                        host.equals("smtp.gmail.com")
                                && !keys.need(PASSWORD).replace(" ", "").matches("[a-z]{16}"),
                        "Gmail takes an app password of 16 letters here, not the password of the account.")
                .doubtIf(port.equals("25"), "Most hosting providers block port 25; use 587 or 465.")
                .doubtIf(
                        !List.of("25", "465", "587", "2465", "2525", "2587").contains(port),
                        "Mail is usually handed in on port 587 or 465; check the port.")
                .orElse("The settings fit together.");
    }

    @Override
    public String api(Keyring keys) {
        boolean tls = keys.need(PORT).endsWith("465");
        return (tls ? "smtps://" : "smtp://") + keys.need(HOST) + ":" + keys.need(PORT);
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        String login = "\0" + keys.need(USER) + "\0" + keys.need(PASSWORD);
        return vendor.talk("The mail server", wire -> {
            if (!reply(wire).startsWith("220")) {
                return Verdict.warning("The mail server takes no mail at the moment; check again later.");
            }
            String offers = greeted(wire);
            if (!wire.isPrivate() && offers.contains("STARTTLS")) {
                told(wire, "STARTTLS");
                wire.secure();
                offers = greeted(wire);
            }
            if (!wire.isPrivate()) {
                return Verdict.failed("The mail server offers no TLS on this port, so the password could be read.");
            }
            String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            Verdict verdict = answer(told(wire, "AUTH PLAIN " + encoded));
            wire.say("QUIT\r\n");
            return verdict;
        });
    }

    private static String greeted(Wire wire) throws IOException {
        return told(wire, "EHLO livegate.invalid");
    }

    private static String told(Wire wire, String line) throws IOException {
        wire.say(line + "\r\n");
        return reply(wire);
    }

    /** All lines of one reply; the last has a space behind its number. */
    private static String reply(Wire wire) throws IOException {
        StringBuilder all = new StringBuilder();
        String line = wire.hear();
        while (line.length() > 3 && line.charAt(3) == '-') {
            all.append(line).append('\n');
            line = wire.hear();
        }
        return all.append(line).toString();
    }

    private static Verdict answer(String reply) {
        return switch (reply.substring(0, Math.min(3, reply.length()))) {
            case "235" -> Verdict.passed("The mail server accepts user and password.");
            case "535" -> Verdict.failed("The mail server does not accept user and password.");
            case "534", "530" ->
                Verdict.failed("The mail server wants another way to sign in, such as an app password.");
            case "504", "502", "500" -> Verdict.warning("The mail server does not take the usual form of sign-in.");
            default -> Verdict.warning("The mail server gives no clear answer; check again later.");
        };
    }
}
