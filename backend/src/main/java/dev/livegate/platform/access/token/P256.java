package dev.livegate.platform.access.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/** The curve of ES256, and the public half of a private key, which PKCS#8 need not carry. */
final class P256 {

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final ECParameterSpec curve;
    private final BigInteger p;
    private final BigInteger a;

    P256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        curve = parameters.getParameterSpec(ECParameterSpec.class);
        p = ((ECFieldFp) curve.getCurve().getField()).getP();
        a = curve.getCurve().getA();
    }

    boolean holds(ECPrivateKey key) {
        ECParameterSpec other = key.getParams();
        BigInteger secret = key.getS();
        return other.getCurve().equals(curve.getCurve())
                && other.getGenerator().equals(curve.getGenerator())
                && secret.signum() > 0
                && secret.compareTo(curve.getOrder()) < 0;
    }

    ECPublicKey publicOf(ECPrivateKey key) throws GeneralSecurityException {
        ECPoint point = times(curve.getGenerator(), key.getS());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    /** Double and add; the time it takes tells nothing to anybody, since it runs once, at start. */
    private ECPoint times(ECPoint base, BigInteger factor) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            if (factor.testBit(bit)) {
                sum = plus(sum, base);
            }
        }
        return sum;
    }

    private ECPoint plus(ECPoint left, ECPoint right) {
        if (left.equals(ECPoint.POINT_INFINITY)) {
            return right;
        }
        if (right.equals(ECPoint.POINT_INFINITY)) {
            return left;
        }
        BigInteger slope = left.equals(right) ? tangent(left) : chord(left, right);
        BigInteger x = slope.pow(2)
                .subtract(left.getAffineX())
                .subtract(right.getAffineX())
                .mod(p);
        BigInteger y = slope.multiply(left.getAffineX().subtract(x))
                .subtract(left.getAffineY())
                .mod(p);
        return new ECPoint(x, y);
    }

    private BigInteger tangent(ECPoint at) {
        BigInteger rise = THREE.multiply(at.getAffineX().pow(2)).add(a);
        return rise.multiply(at.getAffineY().shiftLeft(1).modInverse(p)).mod(p);
    }

    private BigInteger chord(ECPoint from, ECPoint to) {
        BigInteger run = to.getAffineX().subtract(from.getAffineX()).mod(p);
        return to.getAffineY()
                .subtract(from.getAffineY())
                .multiply(run.modInverse(p))
                .mod(p);
    }
}
