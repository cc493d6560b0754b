package dev.livegate.platform.flag;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What operators do with flags. */
@Singleton
public class FlagService {

    private final Tx tx;
    private final FlagTable table;
    private final Flags flags;
    private final Audit audit;

    FlagService(Tx tx, FlagTable table, Flags flags, Audit audit) {
        this.tx = tx;
        this.table = table;
        this.flags = flags;
        this.audit = audit;
    }

    List<Flag> all() {
        return table.all();
    }

    Flag find(String name) {
        return table.find(name).orElseThrow(RequestProblem::notFound);
    }

    Flag flip(Actor operator, String name, boolean value) {
        Flag flag = tx.platform(() -> {
            Flag flipped = table.flip(name, value, operator.name()).orElseThrow(RequestProblem::notFound);
            audit.record(
                    new Scope(Audit.PLATFORM, operator),
                    FlagEvent.FLAG_FLIPPED,
                    "Flag " + name + " is now " + (value ? "on" : "off"),
                    Map.of("flag", name, "value", value));
            return flipped;
        });
        // This replica knows before the answer leaves; the others hear of it.
        flags.learn(flag.name(), flag.value(), flag.revision());
        return flag;
    }
}
