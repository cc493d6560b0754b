package dev.livegate.checklist.look;

import dev.livegate.platform.check.Check;
import java.time.Duration;
import java.util.Set;

/** A statement about a deployed app as anybody can see it; its id is the fact that it finds. One file on the shelf site. */
public interface SiteCheck extends Check<Site> {

    String PAGE = "web.page";

    /** Without an app that answers nothing else can be said of it. */
    @Override
    default Set<String> after() {
        return Set.of(PAGE);
    }

    @Override
    default Duration patience() {
        return Duration.ofSeconds(12);
    }
}
