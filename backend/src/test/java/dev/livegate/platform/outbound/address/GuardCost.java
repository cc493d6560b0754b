package dev.livegate.platform.outbound.address;

import dev.livegate.platform.outbound.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Prints what the address guard costs for one call; a number to read, not to assert. */
final class GuardCost {

    private static final int ROUNDS = 200_000;

    private GuardCost() {}

    public static void main(String... args) throws UnknownHostException {
        InetAddress[] answers = {
            InetAddress.getByName("93.184.215.14"), InetAddress.getByName("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
        };
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            round(answers);
        }
        System.out.printf("address guard: %.2f µs for one URL with two addresses%n", round(answers));
    }

    private static double round(InetAddress... answers) {
        long began = System.nanoTime();
        int passed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Target target = Target.parse("https://app-" + i % 100 + ".example.com/api/health");
            for (InetAddress answer : answers) {
                passed += Addresses.isGlobal(answer) ? target.port() : 0;
            }
        }
        if (passed == 0) {
            throw new IllegalStateException("nothing passed");
        }
        return (System.nanoTime() - began) / 1000.0 / ROUNDS;
    }
}
