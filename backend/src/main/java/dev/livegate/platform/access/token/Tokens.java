package dev.livegate.platform.access.token;

import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs and reads our tokens. A signature that was made or verified is not computed again while it is remembered. */
@Singleton
public class Tokens {

    static final String ISSUER = "livegate";

    private final Keys keys;
    private final Verifier verifier;
    private final Remembered remembered;
    private final Time time;

    Tokens(Keys keys, Verifier verifier, Remembered remembered, Time time) {
        this.keys = keys;
        this.verifier = verifier;
        this.remembered = remembered;
        this.time = time;
    }

    public String session(UUID session, UUID user, @Nullable UUID tenant) {
        return sign(Purpose.SESSION, user.toString(), tenant, session);
    }

    /** Good for the steps of one tenant's sign-up and for watching its provisioning, a year long (C16). */
    public String signup(UUID tenant, String email) {
        return sign(Purpose.SIGNUP, email, tenant, null);
    }

    public Claims read(Purpose purpose, String token) {
        Claims known = remembered.find(purpose, token);
        if (known == null) {
            Claims fresh = verifier.verify(purpose, token);
            remembered.keep(purpose, token, fresh);
            return fresh;
        }
        if (!known.expiresAt().isAfter(time.now())) {
            throw purpose.expired();
        }
        return known;
    }

    private String sign(Purpose purpose, String subject, @Nullable UUID tenant, @Nullable UUID session) {
        Instant now = time.now();
        Instant end = now.plus(purpose.life).truncatedTo(ChronoUnit.SECONDS);
        Claims said = new Claims(subject, text(tenant), text(session), end);
        String token = signed(purpose, claims(said).issuedAt(now).expiresAt(end));
        // Whoever was just given it comes back in a moment, and verifying costs more than signing.
        remembered.keep(purpose, token, said);
        return token;
    }

    private static JwtClaimsBuilder claims(Claims said) {
        JwtClaimsBuilder claims = Jwt.subject(said.subject());
        if (said.tenant() != null) {
            claims.claim("tid", said.tenant());
        }
        if (said.session() != null) {
            claims.claim("sid", said.session());
        }
        return claims;
    }

    private String signed(Purpose purpose, JwtClaimsBuilder claims) {
        SigningKey key = keys.ring().signer();
        return claims.issuer(ISSUER)
                .audience(purpose.audience)
                .claim("jti", Ids.next().toString())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .header("typ", purpose.type)
                .sign(key.secret());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
