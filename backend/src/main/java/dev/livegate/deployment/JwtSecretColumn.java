package dev.livegate.deployment;

import dev.livegate.platform.secret.Sealed;
import jakarta.inject.Singleton;

@Singleton
class JwtSecretColumn implements Sealed {

    @Override
    public String table() {
        return "deploy_config";
    }

    @Override
    public String column() {
        return "jwt_secret_encrypted";
    }
}
