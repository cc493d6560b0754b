package dev.livegate.platform.outbound.database;

import dev.livegate.platform.outbound.address.Host;
import java.util.regex.Pattern;

/** Compose names its services with underscores, which no public host has. */
final class ServiceName {

    private static final Pattern WITH_UNDERSCORE =
            Pattern.compile("[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*_[a-z0-9_-]*[a-z0-9]");
    private static final int LONGEST = 63;

    private ServiceName() {}

    static Host host(String written) {
        boolean service =
                written.length() <= LONGEST && WITH_UNDERSCORE.matcher(written).matches();
        return service ? new Host(written, null) : Host.parse(written);
    }
}
