package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.problem.Problem;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses written as numbers: only the spelling that every parser reads alike. */
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9a-f:.]{2,45})]");

    private Literals() {}

    /** Browsers and libc read a host whose last label is a number as an IPv4 address, whatever the rest is. */
    static boolean endsInNumber(String name) {
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    static Host v4(String name) {
        if (!DOTTED_QUAD.matcher(name).matches()) {
            throw unusual();
        }
        return new Host(name, address(NetUtil.createByteArrayFromIpAddressString(name)));
    }

    static Host v6(String bracketed) {
        var inside = BRACKETED.matcher(bracketed);
        byte[] bytes = inside.matches() ? NetUtil.createByteArrayFromIpAddressString(inside.group(1)) : null;
        if (bytes == null || bytes.length != 16) {
            throw TARGET_NOT_ALLOWED.because(
                    "What stands in the brackets is not an IPv6 address. Use the app's name instead.");
        }
        if (Addresses.reach(bytes) == Reach.FORBIDDEN) {
            throw notPublic();
        }
        if (!NetUtil.bytesToIpAddress(bytes).equals(inside.group(1))) {
            throw unusual();
        }
        return new Host(inside.group(1), address(bytes));
    }

    static Problem notPublic() {
        return TARGET_NOT_ALLOWED.because(
                "This address is not on the public internet. Give the address at which the world reaches your app.");
    }

    private static Problem unusual() {
        return TARGET_NOT_ALLOWED.because(
                "This way of writing an IP address is read differently by different programs. Use the app's name.");
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
