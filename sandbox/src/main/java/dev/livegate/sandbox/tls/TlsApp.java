package dev.livegate.sandbox.tls;

import dev.livegate.sandbox.customer.CustomerApp;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;

/** A healthy app over HTTPS; only its certificate may be at fault. All but the self-signed share one authority. */
public final class TlsApp implements AutoCloseable {
    public static final String TRUST_STORE_PASSWORD = TrustFile.PASSWORD;

    private static final Identity AUTHORITY = Identity.authority("Livegate Sandbox CA");

    private final CustomerApp app;
    private final X509Certificate certificate;

    private TlsApp(int port, Identity identity) {
        app = CustomerApp.start(port, identity.serving());
        certificate = identity.certificate();
    }

    /** Nothing is wrong with this one, for whoever trusts {@link #trustStore} or uses {@link #trusting}. */
    public static TlsApp trusted() {
        return new TlsApp(0, AUTHORITY.issue("localhost", Validity.current()));
    }

    public static TlsApp expired(int port) {
        return new TlsApp(port, AUTHORITY.issue("localhost", Validity.over()));
    }

    public static TlsApp selfSigned(int port) {
        return new TlsApp(port, Identity.selfSigned("localhost", Validity.current()));
    }

    public static TlsApp wrongHost(int port) {
        return new TlsApp(port, AUTHORITY.issue("somebody-else.example", Validity.current()));
    }

    public static X509Certificate authority() {
        return AUTHORITY.certificate();
    }

    public static SSLContext trusting() {
        return TrustFile.trusting(AUTHORITY.certificate());
    }

    public static Path trustStore() {
        return TrustFile.write(AUTHORITY.certificate());
    }

    public CustomerApp app() {
        return app;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public String url() {
        return app.url();
    }

    public int port() {
        return app.port();
    }

    @Override
    public void close() {
        app.close();
    }
}
