package dev.livegate.operator;

import java.util.Locale;

/** What a figure should be, in words and to be judged by. */
record Goal(Sense sense, double bound, Unit unit) {

    enum Sense {
        atMost,
        below,
        atLeast,
        above
    }

    enum Unit {
        count,
        percent,
        ms
    }

    boolean isMetBy(double value) {
        return switch (sense) {
            case atMost -> value <= bound;
            case below -> value < bound;
            case atLeast -> value >= bound;
            case above -> value > bound;
        };
    }

    String words() {
        String figure = String.format(Locale.ROOT, "%,.0f", bound);
        String how = switch (sense) {
            case atMost -> bound == 0 ? "" : "at most ";
            case below -> "below ";
            case atLeast -> "at least ";
            case above -> "above ";
        };
        return switch (unit) {
            case count -> how + figure;
            case percent -> how + figure + " %";
            case ms -> how + figure + " ms";
        };
    }
}
