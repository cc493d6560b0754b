package dev.livegate.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root: as root it gets a user namespace without mapping if the kernel allows, else nobody. */
final class Unprivileged {
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> SETPRIV =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        }
        boolean namespaceWanted = !"setpriv".equals(System.getProperty("livegate.pg.drop"));
        if (namespaceWanted && Command.run(NAMESPACE, "true").succeeded()) {
            return new Unprivileged(NAMESPACE);
        }
        if (Command.run(SETPRIV, "true").succeeded()) {
            return new Unprivileged(SETPRIV);
        }
        throw new Unavailable("PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " install util-linux or start as a normal user.");
    }

    Command.Outcome run(String... command) {
        return Command.run(prefix, command);
    }

    /** Gives a file or a tree to whoever the server runs as: a start on another kernel may have chosen differently. */
    void takeOver(Path tree) {
        if (prefix.isEmpty()) {
            return;
        }
        int owner = prefix == SETPRIV ? NOBODY : 0;
        try (var paths = Files.walk(tree)) {
            if (!Files.getAttribute(tree, "unix:uid").equals(owner)) {
                paths.forEach(path -> give(path, owner));
            }
        } catch (IOException e) {
            throw Home.unwritable(tree, e);
        }
    }

    private static void give(Path path, int owner) {
        try {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw Home.unwritable(path, e);
        }
    }

    void mustReach(Path directory) {
        if (!run("test", "-x", directory.toString()).succeeded()) {
            throw new Unavailable("PostgreSQL runs as the user nobody here, who cannot reach %s:".formatted(directory)
                    + " choose a directory that everyone may enter with --data.");
        }
    }
}
