package dev.livegate.checklist.trial;

import dev.livegate.platform.secret.Sealed;
import jakarta.inject.Singleton;

@Singleton
class TrialPassword implements Sealed {

    static final String TABLE = "checklist_trial";
    static final String COLUMN = "sealed_password";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return COLUMN;
    }
}
