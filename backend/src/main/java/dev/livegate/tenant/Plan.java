package dev.livegate.tenant;

/** The words of the catalogue; what each allows is billing's to say. In rising order. */
public enum Plan {
    free,
    starter,
    pro,
    scale
}
