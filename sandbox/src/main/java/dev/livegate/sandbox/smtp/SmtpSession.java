package dev.livegate.sandbox.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One conversation with a mail client, RFC 5321 line by line. */
final class SmtpSession {
    static final int SIZE_LIMIT = 10 << 20;

    private static final Pattern PATH = Pattern.compile("(?:FROM|TO):\\s*<([^>]*)>.*", Pattern.CASE_INSENSITIVE);

    /** The mailbox behind the conversation: says how to behave and keeps what comes. */
    interface Mailbox {
        String mode();

        boolean greylisted(String from, String to);

        void keep(Mail.Envelope envelope, byte[] raw);
    }

    private final Mailbox mailbox;
    private final Wire wire;
    private String from = "";
    private boolean sender;
    private final List<String> to = new ArrayList<>();

    SmtpSession(Socket socket, Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
        this.wire = new Wire(socket);
    }

    void talk() throws IOException {
        if (mailbox.mode().equals("421")) {
            wire.say("421 4.3.2 Shutting down, try again later");
            return;
        }
        wire.say("220 sandbox ESMTP ready");
        var going = true;
        while (going) {
            var line = wire.line();
            going = line != null && obey(line);
        }
    }

    private boolean obey(String line) throws IOException {
        var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        var rest = line.length() > verb.length() ? line.substring(verb.length() + 1) : "";
        switch (verb) {
            case "EHLO" -> greet();
            case "HELO" -> wire.say("250 sandbox");
            case "AUTH" -> authenticate(rest);
            case "MAIL" -> from(rest);
            case "RCPT" -> to(rest);
            case "DATA" -> {
                return data();
            }
            case "RSET" -> {
                forget();
                wire.say("250 2.0.0 Forgotten");
            }
            case "NOOP" -> wire.say("250 2.0.0 Still here");
            case "VRFY" -> wire.say("252 2.5.0 Perhaps");
            case "QUIT" -> {
                wire.say("221 2.0.0 Goodbye");
                return false;
            }
            default -> wire.say("502 5.5.1 " + (verb.length() > 20 ? "That" : verb) + " is not known here");
        }
        return true;
    }

    private void greet() throws IOException {
        wire.say(
                "250-sandbox",
                "250-PIPELINING",
                "250-8BITMIME",
                "250-SMTPUTF8",
                "250-ENHANCEDSTATUSCODES",
                "250-AUTH PLAIN LOGIN",
                "250 SIZE " + SIZE_LIMIT);
    }

    private void authenticate(String rest) throws IOException {
        var parts = rest.split(" ");
        if (parts[0].equalsIgnoreCase("LOGIN")) {
            ask(parts.length < 2 ? "334 VXNlcm5hbWU6" : "");
            ask("334 UGFzc3dvcmQ6");
        } else {
            ask(parts.length < 2 ? "334 " : "");
        }
        wire.say(mailbox.mode().equals("535") ? "535 5.7.8 User or password is wrong" : "235 2.7.0 Welcome");
    }

    private void ask(String challenge) throws IOException {
        if (!challenge.isEmpty()) {
            wire.say(challenge);
            wire.line();
        }
    }

    private void from(String rest) throws IOException {
        var path = PATH.matcher(rest);
        if (!path.matches()) {
            wire.say("501 5.5.4 Say MAIL FROM:<address>");
        } else if (sender) {
            wire.say("503 5.5.1 The sender is known already");
        } else if (declaredSize(rest) > SIZE_LIMIT) {
            wire.say("552 5.3.4 Too big");
        } else {
            sender = true;
            from = address(path);
            wire.say("250 2.1.0 Sender noted");
        }
    }

    private static long declaredSize(String rest) {
        var size =
                Pattern.compile("\\bSIZE=(\\d{1,18})", Pattern.CASE_INSENSITIVE).matcher(rest);
        return size.find() ? Long.parseLong(size.group(1)) : 0;
    }

    private void to(String rest) throws IOException {
        var path = PATH.matcher(rest);
        if (!sender) {
            wire.say("503 5.5.1 Say MAIL first");
        } else if (!path.matches() || path.group(1).isBlank()) {
            wire.say("501 5.5.4 Say RCPT TO:<address>");
        } else if (mailbox.mode().equals("550")) {
            wire.say("550 5.1.1 Nobody of that name lives here");
        } else if (mailbox.mode().equals("451") && mailbox.greylisted(from, address(path))) {
            wire.say("451 4.7.1 Greylisted, try again");
        } else {
            to.add(address(path));
            wire.say("250 2.1.5 Recipient noted");
        }
    }

    private static String address(Matcher path) {
        return new String(path.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private boolean data() throws IOException {
        if (to.isEmpty()) {
            wire.say("503 5.5.1 Name a recipient first");
            return true;
        }
        wire.say("354 End with a dot on a line of its own");
        var raw = content();
        if (raw == null) {
            return false;
        }
        return settled(raw);
    }

    private boolean settled(byte[] raw) throws IOException {
        if (raw.length > SIZE_LIMIT) {
            wire.say("552 5.3.4 Too big");
        } else {
            mailbox.keep(new Mail.Envelope(from, List.copyOf(to)), raw);
            if (mailbox.mode().equals("drop-after-data")) {
                return false;
            }
            wire.say("250 2.0.0 Taken");
        }
        forget();
        return true;
    }

    /** The lines up to the lone dot, unstuffed; beyond the limit they are read but not kept. */
    private byte @Nullable [] content() throws IOException {
        var raw = new ByteArrayOutputStream();
        for (var line = wire.line(); line != null; line = wire.line()) {
            if (line.equals(".")) {
                return raw.toByteArray();
            }
            if (raw.size() <= SIZE_LIMIT) {
                raw.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
                raw.writeBytes(new byte[] {'\r', '\n'});
            }
        }
        return null;
    }

    private void forget() {
        sender = false;
        from = "";
        to.clear();
    }
}
