package dev.livegate.launch.record;

import dev.livegate.platform.limit.Limit;

/** What is done about launches in an hour by one tenant, by one request each (C13). */
public final class LaunchLimit {

    public static final Limit CHANGES = Limit.perHour("launch", 60);

    private LaunchLimit() {}
}
