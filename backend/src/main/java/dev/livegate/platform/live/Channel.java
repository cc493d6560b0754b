package dev.livegate.platform.live;

/**
 * News between replicas, by PostgreSQL's NOTIFY. Both methods run on the one listening thread: they must be quick, and
 * they are called after the commit, in its order.
 */
public interface Channel {

    String name();

    void heard(String payload);

    /** The connection was lost and is back: whatever was sent meanwhile is gone, so look for yourself. */
    void resync();
}
