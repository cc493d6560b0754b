package dev.livegate.platform.outbound.http;

import java.security.cert.CertificateException;

/** Ends a handshake, and carries out of it what was seen. */
final class Distrust extends CertificateException {

    private final transient TlsFacts facts;

    Distrust(TlsFacts facts) {
        super(String.valueOf(facts.reason()));
        this.facts = facts;
    }

    TlsFacts facts() {
        return facts;
    }
}
