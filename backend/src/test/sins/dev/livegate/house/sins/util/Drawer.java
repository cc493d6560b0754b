package dev.livegate.house.sins.util;

public class Drawer {}
