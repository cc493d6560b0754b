package dev.livegate.house.sins.golive;

import dev.livegate.platform.problem.Refusal;

public class GateRefusal implements Refusal {

    @Override
    public String name() {
        return "GATE_SHUT";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "The gate is shut";
    }
}
