package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C29: Flyway files with UTC minute stamps. */
class MigrationTest {

    private static final String NAME =
            "V20\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d__[a-z0-9]+(_[a-z0-9]+)*\\.sql";

    @Test
    void namesEveryMigrationByItsMinute() throws IOException {
        assertThat(migrations()).isNotEmpty().allMatch(name -> name.matches(NAME));
    }

    @Test
    void givesNoTwoMigrationsTheSameMinute() throws IOException {
        assertThat(migrations().stream().map(name -> name.substring(0, name.indexOf("__"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void seesAWrongName() {
        assertThat(List.of("V1__init.sql", "V202613010000__month.sql", "V202611210900__Words.sql"))
                .noneMatch(name -> name.matches(NAME));
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
