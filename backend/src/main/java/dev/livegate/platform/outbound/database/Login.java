package dev.livegate.platform.outbound.database;

import dev.livegate.platform.secret.Secret;

/** Who connects to what. */
record Login(String user, Secret password, String database) {

    @Override
    public String toString() {
        return "***@" + database;
    }
}
