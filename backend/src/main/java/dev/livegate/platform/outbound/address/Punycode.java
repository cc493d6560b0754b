package dev.livegate.platform.outbound.address;

import java.util.Optional;

/** RFC 3492. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_CODE_POINT = 128;

    private Punycode() {}

    static Optional<String> decode(String ascii) {
        int hyphen = ascii.lastIndexOf('-');
        var reader = new Reader(ascii, hyphen > 0 ? hyphen + 1 : 0);
        var text = new StringBuilder(hyphen > 0 ? ascii.substring(0, hyphen) : "");
        int codePoint = FIRST_CODE_POINT;
        long position = 0;
        int bias = INITIAL_BIAS;
        for (int length = text.length() + 1; reader.hasMore(); length++) {
            long before = position;
            position += reader.next(bias);
            bias = adapt(position - before, length, before == 0);
            codePoint += (int) Math.min(position / length, Character.MAX_CODE_POINT);
            position %= length;
            if (reader.broken || !Character.isValidCodePoint(codePoint)) {
                return Optional.empty();
            }
            text.insert(text.offsetByCodePoints(0, (int) position++), Character.toChars(codePoint));
        }
        return Optional.of(text.toString());
    }

    static String encode(String unicode) {
        int[] input = unicode.codePoints().toArray();
        var out = new StringBuilder();
        unicode.codePoints().filter(c -> c < FIRST_CODE_POINT).forEach(out::appendCodePoint);
        int basic = out.length();
        int done = basic;
        if (basic > 0) {
            out.append('-');
        }
        int codePoint = FIRST_CODE_POINT;
        int bias = INITIAL_BIAS;
        long delta = 0;
        while (done < input.length) {
            int next = smallestFrom(input, codePoint);
            delta += (long) (next - codePoint) * (done + 1);
            codePoint = next;
            for (int c : input) {
                if (c < codePoint) {
                    delta++;
                } else if (c == codePoint) {
                    append(out, delta, bias);
                    bias = adapt(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            codePoint++;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, long delta, int bias) {
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(letter((int) rest));
                return;
            }
            out.append(letter((int) (threshold + (rest - threshold) % (BASE - threshold))));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int smallestFrom(int[] input, int least) {
        int smallest = Integer.MAX_VALUE;
        for (int c : input) {
            smallest = c >= least && c < smallest ? c : smallest;
        }
        return smallest;
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static int adapt(long delta, int points, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static char letter(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }

    /** Reads numbers whose last digit is told by its size. */
    private static final class Reader {

        private final String digits;
        private int at;
        private boolean broken;

        Reader(String digits, int at) {
            this.digits = digits;
            this.at = at;
        }

        boolean hasMore() {
            return at < digits.length();
        }

        long next(int bias) {
            long value = 0;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = hasMore() ? digit(digits.charAt(at++)) : -1;
                value += digit * weight;
                broken |= digit < 0 || value > Integer.MAX_VALUE;
                int threshold = threshold(k, bias);
                if (broken || digit < threshold) {
                    return broken ? 0 : value;
                }
                weight *= BASE - threshold;
            }
        }
    }
}
