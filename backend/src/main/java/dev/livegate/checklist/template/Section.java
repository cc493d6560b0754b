package dev.livegate.checklist.template;

import java.util.List;

public record Section(String key, String title, List<Item> items) {}
