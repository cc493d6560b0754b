package dev.livegate.house.sins.attic;

public class Forgotten {}
