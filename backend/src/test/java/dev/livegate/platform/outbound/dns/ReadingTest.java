package dev.livegate.platform.outbound.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Question QUESTION = new Question(7, "app.test", Question.A);

    @Test
    void refusesTheAnswerToAnotherQuestion() {
        // Given
        byte[] other = answer(new Question(8, "app.test", Question.A)).getBytes();

        // When
        var reading = assertThatThrownBy(() -> Reading.of(other, QUESTION));

        // Then
        reading.isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANameThatPointsAtItself() {
        // Given
        Buffer packet = answer(QUESTION);
        int owner = packet.length();
        packet.setUnsignedShort(6, 1).appendUnsignedShort(0xc000 | owner);

        // When
        var reading = assertThatThrownBy(() -> Reading.of(packet.getBytes(), QUESTION));

        // Then
        reading.isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesAnyPacket() {
        // Given
        var dice = new Random(42);
        int refused = 0;

        // When
        for (int i = 0; i < 20_000; i++) {
            byte[] packet = answer(QUESTION)
                    .setUnsignedShort(6, 3)
                    .appendBytes(noise(dice))
                    .getBytes();
            try {
                Reading.of(packet, QUESTION);
            } catch (IllegalArgumentException broken) {
                refused++;
            }
        }

        // Then
        assertThat(refused).isGreaterThan(10_000);
    }

    private static byte[] noise(Random dice) {
        byte[] noise = new byte[dice.nextInt(200)];
        dice.nextBytes(noise);
        return noise;
    }

    private static Buffer answer(Question question) {
        Buffer asked = question.packet();
        int endOfQuestion = 12 + question.name().length() + 2 + 4;
        return asked.getBuffer(0, endOfQuestion).setUnsignedShort(2, 0x8180).setUnsignedShort(10, 0);
    }
}
