package dev.livegate.platform.limit;

/** Seconds as a person says them, rounded up. */
final class Words {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Words() {}

    static String of(long seconds) {
        if (seconds >= HOUR) {
            return count(up(seconds, HOUR), "hour");
        }
        return seconds >= MINUTE ? count(up(seconds, MINUTE), "minute") : count(seconds, "second");
    }

    private static long up(long seconds, int unit) {
        return (seconds + unit - 1) / unit;
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
