package dev.livegate.sandbox.host;

public final class PortTaken extends RuntimeException {
    PortTaken(int port, Exception cause) {
        super("Port " + port + " is taken or forbidden; stop what listens there and start again.", cause);
    }
}
