package dev.livegate.account.passkey.ceremony;

import dev.livegate.platform.mode.ModeConfig;
import jakarta.inject.Singleton;
import java.net.URI;

/** Whom a browser makes keys for: the public address of this Livegate, and nobody who looks like it. */
@Singleton
public class RelyingParty {

    private final URI address;

    RelyingParty(ModeConfig mode) {
        address = URI.create(mode.publicUrl());
    }

    String id() {
        return address.getHost();
    }

    String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
