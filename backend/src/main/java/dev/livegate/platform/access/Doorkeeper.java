package dev.livegate.platform.access;

import java.util.Optional;

/** Knows which sessions, tokens and tenants still stand. */
public interface Doorkeeper {

    /** Empty when it was revoked, has ended or never was. */
    Optional<Standing> standing(Credential credential);
}
