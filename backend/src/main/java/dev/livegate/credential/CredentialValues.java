package dev.livegate.credential;

import dev.livegate.platform.secret.Sealed;
import jakarta.inject.Singleton;

@Singleton
class CredentialValues implements Sealed {

    static final String TABLE = "credentials";
    static final String COLUMN = "sealed_value";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return COLUMN;
    }
}
