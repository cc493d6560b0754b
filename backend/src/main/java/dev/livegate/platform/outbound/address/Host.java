package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host of a URL in its one canonical spelling: a domain name in lower case without the root dot, or an address. */
public record Host(String name, @Nullable InetAddress literal) {

    /** Only the grammar: where the host leads is asked with {@link #standing()}. */
    public static Host parse(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return Literals.v6(lower);
        }
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (name.isEmpty()) {
            throw TARGET_NOT_ALLOWED.because("The address names no host. Write it as https://app.example.com.");
        }
        if (Literals.endsInNumber(name)) {
            return Literals.v4(name);
        }
        DomainName.check(name);
        return new Host(name, null);
    }

    public Reach standing() {
        return literal == null ? SpecialNames.reach(name) : Addresses.reach(literal);
    }

    /** As a URL and a Host header write it. */
    public String inUrl() {
        return literal instanceof Inet6Address ? "[" + name + "]" : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
