package dev.livegate.platform.health;

import java.util.Map;

/** One thing that must work before this instance takes requests. Throwing means it does not. */
public interface HealthProbe {

    String name();

    /** Facts worth showing to anybody: never secret, never an address. */
    Map<String, Object> probe() throws Exception;
}
