package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C29: Flyway files with UTC minute stamps. */
class MigrationTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Each with its reason. */
    private static final Path CONTRACTIONS = Path.of("src/test/resources/contract/contractions.txt");

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

    @Test
    void leavesTheVersionBeforeWhatItUses() throws IOException {
        // Given
        String allowed = Files.readString(CONTRACTIONS);
        // When
        List<String> taken = new ArrayList<>();
        for (String name : migrations()) {
            Contraction.in(Files.readString(MIGRATIONS.resolve(name))).stream()
                    .map(words -> name + " " + words + ": ")
                    .filter(line -> !allowed.contains(line))
                    .forEach(taken::add);
        }
        // Then
        assertThat(taken).as("expand first, contract a version later").isEmpty();
    }

    @Test
    void allowsOnlyWhatIsStillTaken() throws IOException {
        // When
        List<String> allowed = Files.readAllLines(CONTRACTIONS);
        // Then
        for (String line : allowed) {
            String[] parts = line.split(" ", 2);
            assertThat(Contraction.in(Files.readString(MIGRATIONS.resolve(parts[0]))))
                    .anyMatch(words -> parts[1].startsWith(words + ": "));
        }
    }

    @Test
    void seesWhatIsTaken() {
        assertThat(List.of(
                        "alter table a drop column b;",
                        "drop table a;",
                        "alter table a rename to b;",
                        "alter table a rename column b to c;",
                        "alter table a alter column b set not null;",
                        "alter table a alter column b type bigint;",
                        "alter table a\n    add column b text not null;"))
                .noneMatch(sql -> Contraction.in(sql).isEmpty());
        assertThat(List.of(
                        "alter table a add column b text not null default '';",
                        "alter table a add column b text, add constraint c check (b is not null);",
                        "-- drop table a;",
                        "create table a (b text not null);"))
                .allMatch(sql -> Contraction.in(sql).isEmpty());
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
