package dev.livegate.tenant;

public enum Subscription {
    trial,
    active,
    lapsed
}
