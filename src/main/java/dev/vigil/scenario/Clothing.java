package dev.vigil.scenario;

/** What the driver wears on the upper body. */
public enum Clothing implements Term {
    TSHIRT,
    SHIRT,
    HOODIE,
    JACKET
}
