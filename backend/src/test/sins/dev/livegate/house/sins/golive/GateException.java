package dev.livegate.house.sins.golive;

public class GateException extends RuntimeException {}
