package dev.livegate.platform.problem;

public record FieldError(String field, String message) {}
