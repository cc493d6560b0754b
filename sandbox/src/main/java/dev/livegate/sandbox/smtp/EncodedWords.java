package dev.livegate.sandbox.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encodings of mail: RFC 2047 words in headers, quoted-printable and base64 in bodies. */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern GAP = Pattern.compile("(\\?=)\\s+(=\\?)");

    private EncodedWords() {}

    static String decode(String header) {
        var joined = GAP.matcher(header).replaceAll("$1$2");
        return WORD.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(word(word)));
    }

    static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream();
        var joined = text.replaceAll("[ \\t]+(\\r?\\n)", "$1").replaceAll("=\\r?\\n", "");
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=' && isHex(joined, i + 1)) {
                out.write(Integer.parseInt(joined, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(joined.charAt(i));
            }
        }
        return out.toByteArray();
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String word(MatchResult word) {
        var content = word.group(3);
        var bytes = word.group(2).equalsIgnoreCase("b") ? base64(content) : quotedPrintable(content.replace('_', ' '));
        return new String(bytes, charset(word.group(1)));
    }

    private static boolean isHex(String text, int at) {
        return at + 2 <= text.length() && text.substring(at, at + 2).matches("[0-9A-Fa-f]{2}");
    }
}
