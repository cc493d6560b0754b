package dev.livegate.account.passkey.ceremony;

import java.util.List;

/** A key as we know it; {@code attested} holds its public half as its maker wrote it. */
public record Credential(String id, byte[] attested, long signCount, boolean backupEligible, List<String> transports) {}
