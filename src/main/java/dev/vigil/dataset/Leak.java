package dev.vigil.dataset;

/**
 * A leak group that one version has in one split and another version in another: whoever trains on both measures on what
 * was learned.
 *
 * @param key what the clips of the group have in common
 * @param clips how many of the first version are in the group
 */
public record Leak(String key, Split split, Split other, long clips) {}
