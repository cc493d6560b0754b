package dev.livegate.account.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token may do: read; write as an admin does; report facts; take an app live. */
@Schema(name = "TokenScope")
public enum TokenScope {
    read,
    write,
    facts,
    deploy
}
