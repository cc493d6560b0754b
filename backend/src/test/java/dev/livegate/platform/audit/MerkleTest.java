package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33})
    void provesEachLeafAndNoOther(int size) {
        // Given
        List<String> leaves =
                IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();
        // When
        Merkle tree = new Merkle(leaves);
        // Then
        assertThat(IntStream.range(0, size))
                .allMatch(i -> Merkle.leadsTo(tree.root(), leaves.get(i), tree.proof(i)))
                .noneMatch(i -> Merkle.leadsTo(tree.root(), "leaf " + (i + 1), tree.proof(i)))
                .noneMatch(i -> Merkle.leadsTo(new byte[32], leaves.get(i), tree.proof(i)));
    }

    @Test
    void hashesLeavesAsRfc6962Does() {
        // When
        byte[] root = new Merkle(List.of("")).root();
        // Then
        assertThat(HexFormat.of().formatHex(root))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void hasARootWithoutLeaves() {
        // When
        byte[] root = new Merkle(List.of()).root();
        // Then
        assertThat(HexFormat.of().formatHex(root))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
