package dev.livegate.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path directory;

    @Test
    void givesTheCommandItsDatabaseAndItsExitCodeBack() throws Exception {
        // Given
        var command = List.of("--", "sh", "-c", "echo $QUARKUS_DATASOURCE_USERNAME $QUARKUS_FLYWAY_USERNAME; exit 7");

        // When
        Process launcher = launch(command);

        // Then
        assertThat(outputOf(launcher)).isEqualTo("livegate_app livegate_owner\n");
        assertThat(launcher.waitFor()).isEqualTo(7);
        assertThat(directory.resolve("pg/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void stopsCommandAndDatabaseWhenItIsAskedToStop() throws Exception {
        // Given
        Process launcher = launch(List.of("--", "sh", "-c", "echo ready; exec sleep 60"));
        launcher.inputReader().readLine();
        var started = launcher.descendants().toList();

        // When
        launcher.destroy();

        // Then
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(directory.resolve("pg/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void adoptsTheServerOfAKilledLauncherAndStopsIt() throws Exception {
        // Given
        Process killed = launch(List.of("--", "sh", "-c", "echo ready; exec sleep 1"));
        killed.inputReader().readLine();
        String left =
                Files.readAllLines(directory.resolve("pg/data/postmaster.pid")).get(0);
        killed.destroyForcibly().waitFor();

        // When
        Process next = launch(
                List.of("--", "cat", directory.resolve("pg/data/postmaster.pid").toString()));

        // Then
        assertThat(outputOf(next)).startsWith(left + "\n");
        assertThat(directory.resolve("pg/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysInOneSentenceThatTheDirectoryCannotBeWritten() throws Exception {
        // Given
        Path file = Files.createFile(directory.resolve("pg"));

        // When
        Process launcher = launch(List.of("--", "true"));

        // Then
        assertThat(outputOf(launcher))
                .isEqualTo(
                        "The data directory %s cannot be written: free some disk space or choose another with --data.%n"
                                .formatted(file));
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        // Given
        String unknown = "--prot";

        // When
        var refusal = assertThatThrownBy(() -> Arguments.of(unknown, "5432"));

        // Then
        refusal.isInstanceOf(Unavailable.class).hasMessageStartingWith("There is no option --prot.");
    }

    private Process launch(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--data",
                directory.resolve("pg").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String outputOf(Process launcher) throws IOException {
        return new String(launcher.getInputStream().readAllBytes());
    }
}
