package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands between the slashes: user, host and port, each still as written. */
public record Authority(@Nullable String userInfo, String host, String port) {

    private static final Pattern PARTS = Pattern.compile("(?:([^@]*)@)?(\\[[^\\[\\]@]*]|[^\\[\\]:@]*)(?::([^:@]*))?");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final int HIGHEST = 65_535;

    public static Authority read(String written) {
        var parts = PARTS.matcher(written);
        if (!parts.matches()) {
            throw TARGET_NOT_ALLOWED.because("The host of the address can be read in more than one way."
                    + " Write one host and at most one port, and encode an @ or : of a password as %40 or %3A.");
        }
        return new Authority(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
    }

    public int port(int usual) {
        if (port.isEmpty()) {
            return usual;
        }
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) > HIGHEST) {
            throw TARGET_NOT_ALLOWED.because("The port is not a number from 1 to 65535. Correct it or leave it out.");
        }
        return Integer.parseInt(port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
