package dev.livegate.deployment;

import dev.livegate.platform.secret.Sealed;
import jakarta.inject.Singleton;

@Singleton
class DatabaseUrlColumn implements Sealed {

    @Override
    public String table() {
        return "deploy_config";
    }

    @Override
    public String column() {
        return "db_url_encrypted";
    }
}
