package dev.livegate.platform.access.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** One key of the ring, as {@code kid:base64(PKCS#8)}. */
record SigningKey(String id, ECPrivateKey secret, ECPublicKey open) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    // The x coordinates of keys that books and tutorials print: RFC 7515 A.3, jwt.io, RFC 6979 A.2.5.
    private static final Set<String> PRINTED = Set.of(
            "7fcdce2770f6c45d4183cbee6fdb4b7b580733357be9ef13bacf6e3c7bd15445",
            "115b3fa39fae41b4e32f7721ca72f8c1781483647dabd514f08e66128bd47fce",
            "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6");

    static SigningKey parse(String text) {
        int colon = text.indexOf(':');
        String id = text.substring(0, Math.max(colon, 0));
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "each key is kid:base64, with a kid of letters, digits, dots and dashes");
        }
        try {
            return of(id, read(text.substring(colon + 1).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "key " + id + " is not the base64 of a PKCS#8 EC key on the curve P-256");
        }
    }

    static SigningKey generate(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(id, (ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isPrintedSomewhere() {
        return PRINTED.contains("%064x".formatted(open.getW().getAffineX()));
    }

    private static SigningKey of(String id, PrivateKey key) throws GeneralSecurityException {
        P256 curve = new P256();
        if (key instanceof ECPrivateKey secret && curve.holds(secret)) {
            return new SigningKey(id, secret, curve.publicOf(secret));
        }
        throw new IllegalArgumentException("another curve");
    }

    private static PrivateKey read(String base64) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder().decode(base64);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    @Override
    public String toString() {
        return "SigningKey " + id;
    }
}
