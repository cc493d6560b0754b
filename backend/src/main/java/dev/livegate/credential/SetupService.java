package dev.livegate.credential;

import dev.livegate.credential.vendor.Examiner;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Setup.Seen;
import dev.livegate.platform.scope.Scope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Looks, read-only, how the vendors are set up for the app at one address. Within no transaction. */
@Singleton
public class SetupService {

    private final Credentials credentials;
    private final Examiner examiner;
    private final List<Setup> shelf;

    SetupService(Credentials credentials, Examiner examiner, @All List<Setup> shelf) {
        this.credentials = credentials;
        this.examiner = examiner;
        this.shelf = shelf;
    }

    /** Of these integrations, whose keys must all be there. */
    public List<Seen> look(Scope scope, Collection<String> integrations, String appUrl) {
        Keyring keys = credentials.keyring(scope);
        return shelf.stream()
                .filter(setup -> integrations.contains(setup.integration()))
                .flatMap(setup ->
                        setup.look(keys, examiner.vendor(scope, setup.id(), setup.apiFor(appUrl)), appUrl).stream())
                .toList();
    }
}
