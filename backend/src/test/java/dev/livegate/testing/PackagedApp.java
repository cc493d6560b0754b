package dev.livegate.testing;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The application, packaged as the build does; what a test wants to add to its classes is packaged with it.
 *
 * @param home where it lies and logs
 * @param command what starts it
 */
public record PackagedApp(Path home, List<String> command) {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Set<Path> BUILT = new HashSet<>();

    /** As it is: the executable where there is one, else built once for all tests of a run. */
    public static PackagedApp plain() throws Exception {
        Path executable = Path.of(System.getProperty("native.image.path", "none"));
        return Files.isRegularFile(executable)
                ? new PackagedApp(
                        Files.createDirectories(TARGET.resolve("plain-app")),
                        List.of(executable.toString(), "-Xmx128m"))
                : build("plain-app", "", "");
    }

    /** With those test classes of a room whose names begin with the prefix. */
    public static synchronized PackagedApp build(String name, String room, String prefix) throws Exception {
        Path home = TARGET.resolve(name);
        if (BUILT.add(home)) {
            Path classes = home.resolve("classes");
            copy(TARGET.resolve("classes"), classes, "");
            if (!room.isEmpty()) {
                copy(TARGET.resolve("test-classes").resolve(room), classes.resolve(room), prefix);
            }
            augment(home, classes);
        }
        return new PackagedApp(home, java(home.resolve("quarkus-app/quarkus-run.jar")));
    }

    private static List<String> java(Path jar) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
    }

    private static void augment(Path home, Path classes) throws Exception {
        try (CuratedApplication application = QuarkusBootstrap.builder()
                .setApplicationRoot(classes)
                .setProjectRoot(Path.of("").toAbsolutePath())
                .setTargetDirectory(home)
                .setLocalProjectDiscovery(true)
                .setMode(QuarkusBootstrap.Mode.PROD)
                .build()
                .bootstrap()) {
            application.createAugmentor().createProductionApplication();
        }
    }

    private static void copy(Path from, Path to, String prefix) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found = Files.walk(from)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .forEach(files::add);
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
