package dev.livegate.sandbox.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** What a certificate will say, RFC 5280, before somebody signs it. */
record CertificateDraft(String subject, Validity validity, byte[] extensions) {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] COMMON_NAME = Der.oid(2, 5, 4, 3);
    private static final byte[] KEY_USAGE = Der.oid(2, 5, 29, 15);
    private static final byte[] ALTERNATIVE_NAMES = Der.oid(2, 5, 29, 17);
    private static final byte[] BASIC_CONSTRAINTS = Der.oid(2, 5, 29, 19);
    private static final byte[] EXTENDED_KEY_USAGE = Der.oid(2, 5, 29, 37);
    private static final byte[] SERVER_AUTH = Der.oid(1, 3, 6, 1, 5, 5, 7, 3, 1);
    private static final byte[] SIGNS_CERTIFICATES = {3, 2, 2, 4};
    private static final byte[] SIGNS_HANDSHAKES = {3, 2, 7, (byte) 0x80};
    private static final byte[] V4 = {127, 0, 0, 1};
    private static final byte[] V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    static byte[] forAuthority() {
        return Der.sequence(
                critical(BASIC_CONSTRAINTS, Der.sequence(Der.bool(true))), critical(KEY_USAGE, SIGNS_CERTIFICATES));
    }

    static byte[] forHost(String host) {
        var name = Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        var names = host.equals("localhost")
                ? Der.sequence(name, Der.tagged(0x87, V4), Der.tagged(0x87, V6))
                : Der.sequence(name);
        return Der.sequence(
                critical(KEY_USAGE, SIGNS_HANDSHAKES),
                Der.sequence(ALTERNATIVE_NAMES, Der.octets(names)),
                Der.sequence(EXTENDED_KEY_USAGE, Der.octets(Der.sequence(SERVER_AUTH))));
    }

    X509Certificate signed(PublicKey subjectKey, String issuer, PrivateKey issuerKey) {
        try {
            var content = content(subjectKey, issuer);
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuerKey);
            signature.update(content);
            var whole = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content(PublicKey subjectKey, String issuer) {
        var version = Der.tagged(0xa0, Der.integer(BigInteger.TWO));
        var serial = Der.integer(new BigInteger(120, new SecureRandom()).setBit(120));
        var times = Der.sequence(Der.time(validity.from()), Der.time(validity.until()));
        return Der.sequence(
                version,
                serial,
                ECDSA_WITH_SHA256,
                name(issuer),
                times,
                name(subject),
                subjectKey.getEncoded(),
                Der.tagged(0xa3, extensions));
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.utf8(commonName))));
    }

    private static byte[] critical(byte[] oid, byte[] value) {
        return Der.sequence(oid, Der.bool(true), Der.octets(value));
    }
}
