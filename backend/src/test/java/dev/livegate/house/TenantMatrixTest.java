package dev.livegate.house;

import static io.restassured.RestAssured.given;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.house.Matrix.Cell;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, as everybody: who may is in operations.csv. */
@QuarkusTest
class TenantMatrixTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @Test
    void hasARowForEveryOperationOfTheContractAndForNoOther() throws IOException {
        // When
        Set<String> rows = names(Operation.all());
        // Then
        assertThat(rows).containsExactlyInAnyOrderElementsOf(contract());
    }

    @Test
    @Proves({"WIZ-4", "JOIN-48", "SELL-62", "SELL-63"})
    void letsEverybodyDoWhatTheyMayAndNobodySeeAnotherTenant() throws IOException {
        // Given
        List<Operation> operations = Operation.all();
        // When
        List<Cell> cells = Matrix.play(operations);
        // Then
        assertThat(cells).hasSize(operations.size() * Identity.values().length);
        assertThat(cells.stream()
                        .map(cell -> cell.operation().name() + cell.who())
                        .distinct())
                .hasSize(contract().size() * Identity.values().length);
        assertThat(cells).filteredOn(cell -> !cell.wrong().isEmpty()).isEmpty();
    }

    @Test
    void noticesWhenSomebodyMayMoreThanTheTableSays() throws IOException {
        // Given
        Operation wrong = new Operation("GET", "/api/members", Map.of("operator", "200"), "", "200", "");
        // When
        List<Cell> cells = Matrix.play(List.of(wrong));
        // Then
        assertThat(cells.stream().filter(not(cell -> cell.wrong().isEmpty())).map(Cell::who))
                .containsExactlyInAnyOrder(
                        Identity.owner,
                        Identity.admin,
                        Identity.member,
                        Identity.token,
                        Identity.stranger,
                        Identity.operator);
    }

    private static Set<String> names(List<Operation> operations) {
        return operations.stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** ContractTest holds what is served to what is committed. */
    private static Set<String> contract() {
        Map<String, Map<String, Object>> paths =
                given().get("/api/openapi.json").jsonPath().getMap("paths");
        Set<String> names = new TreeSet<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> names.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return names;
    }
}
