package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static JavaClasses house;
    private static JavaClasses sins;

    @BeforeAll
    static void walkThroughTheHouse() {
        house = House.asBuilt();
        sins = Sins.planted();
    }

    static Set<String> rules() {
        return HouseRules.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Proves({"WIZ-49", "JOIN-16", "SELL-73"})
    void isKept(String rule) {
        HouseRules.ALL.get(rule).allowEmptyShould(true).check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void seesAPlantedSin(String rule) {
        assertThat(HouseRules.ALL.get(rule).evaluate(sins).hasViolation())
                .as(rule)
                .isTrue();
    }

    @Test
    void hasNoCyclesInside() {
        SlicesRuleDefinition.slices()
                .matching("dev.livegate.(**)")
                .should()
                .beFreeOfCycles()
                .check(house);
    }

    @Test
    void hasNoTestRoomThatIsNoRoom() throws IOException {
        Set<String> known = Stream.concat(House.rooms().stream(), Stream.of("house", "testing", "golden"))
                .collect(Collectors.toSet());
        try (Stream<Path> rooms = Files.list(Path.of("src/test/java/dev/livegate"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .isSubsetOf(known);
        }
    }

    @Test
    void describesEveryRoomInItsPackageInfo() {
        Set<String> undescribed = house.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(House.ROOT))
                .filter(name -> Files.notExists(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
                .collect(Collectors.toSet());
        assertThat(undescribed).isEmpty();
    }
}
