package dev.livegate.platform.outbound.http;

import dev.livegate.platform.time.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts what the JDK trusts, no more. What it refuses leaves with the facts, so that nobody needs a client that trusts
 * everything in order to say what is wrong.
 */
@Singleton
class Judge extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager jdk;
    private final Time time;

    @Inject
    Judge(Time time) {
        this(time, null);
    }

    /** @param authorities null for the public ones */
    Judge(Time time, @Nullable KeyStore authorities) {
        this.time = time;
        this.jdk = ofJdk(authorities);
    }

    private static X509ExtendedTrustManager ofJdk(@Nullable KeyStore authorities) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("This JDK checks no certificates");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    TlsFacts facts(X509Certificate[] chain, SSLSession session, boolean chainValid) {
        X509Certificate leaf = chain[0];
        List<String> names = Certificates.names(leaf);
        boolean nameMatches = Certificates.isFor(session.getPeerHost(), names);
        return new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                names,
                leaf.getIssuerX500Principal().getName(),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                chainValid,
                nameMatches,
                Certificates.fingerprint(leaf),
                Certificates.keyFingerprint(leaf),
                reason(chain, chainValid, nameMatches));
    }

    /** A date or a name is easier to mend than an issuer, so it is named first where both are wrong. */
    private @Nullable Reason reason(X509Certificate[] chain, boolean chainValid, boolean nameMatches) {
        Instant at = time.now();
        if (at.isAfter(chain[0].getNotAfter().toInstant())) {
            return Reason.CERTIFICATE_EXPIRED;
        }
        if (at.isBefore(chain[0].getNotBefore().toInstant())) {
            return Reason.CERTIFICATE_NOT_YET_VALID;
        }
        if (!nameMatches) {
            return Reason.CERTIFICATE_FOR_ANOTHER_HOST;
        }
        if (chainValid) {
            return null;
        }
        return Certificates.isSelfSigned(chain) ? Reason.CERTIFICATE_SELF_SIGNED : Reason.CERTIFICATE_NOT_TRUSTED;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        TlsFacts facts = facts(chain, engine.getHandshakeSession(), isTrusted(chain, authType));
        if (facts.reason() != null) {
            throw new Distrust(facts);
        }
        try {
            jdk.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException stricter) {
            throw new Distrust(facts(chain, engine.getHandshakeSession(), false));
        }
    }

    private boolean isTrusted(X509Certificate[] chain, String authType) {
        try {
            jdk.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException broken) {
            return false;
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return jdk.getAcceptedIssuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        jdk.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        jdk.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("We are no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("We are no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("We are no server");
    }
}
