package dev.livegate.platform.job;

/** The name stays for ever, since rows carry it. The data is a record of ids, never a secret: operators see it. */
public record JobType<T>(String name, Class<T> data) {}
