package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "|cmd",
                "%0A",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff20a"
            })
    void defusesWhatASpreadsheetWouldCompute(String cell) {
        assertThat(Csv.line(cell)).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @Test
    void quotesEveryCellAndDoublesQuotes() {
        assertThat(Csv.line(1, null, "a,b", "say \"hi\"\nthere"))
                .isEqualTo("\"1\",\"\",\"a,b\",\"say \"\"hi\"\"\nthere\"\r\n");
    }
}
