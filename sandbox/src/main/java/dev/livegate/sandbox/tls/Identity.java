package dev.livegate.sandbox.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A name, its key pair, and the certificate that vouches for it. */
record Identity(String name, KeyPair keys, X509Certificate certificate) {
    private static final char[] NO_PASSWORD = new char[0];

    static Identity authority(String name) {
        var keys = freshKeys();
        var draft = new CertificateDraft(name, Validity.current(), CertificateDraft.forAuthority());
        return new Identity(name, keys, draft.signed(keys.getPublic(), name, keys.getPrivate()));
    }

    static Identity selfSigned(String host, Validity validity) {
        var keys = freshKeys();
        var draft = new CertificateDraft(host, validity, CertificateDraft.forHost(host));
        return new Identity(host, keys, draft.signed(keys.getPublic(), host, keys.getPrivate()));
    }

    Identity issue(String host, Validity validity) {
        var fresh = freshKeys();
        var draft = new CertificateDraft(host, validity, CertificateDraft.forHost(host));
        return new Identity(host, fresh, draft.signed(fresh.getPublic(), name, keys.getPrivate()));
    }

    SSLContext serving() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            TrustFile.load(store);
            store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate});
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
