package dev.vigil.scenario;

/** Sex of the driver as far as body shape goes. */
public enum Sex implements Term {
    MALE,
    FEMALE
}
