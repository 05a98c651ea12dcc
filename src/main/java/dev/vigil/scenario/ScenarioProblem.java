package dev.vigil.scenario;

/**
 * One thing wrong with a scenario.
 *
 * @param pointer JSON pointer of the field, e.g. {@code /driver/age}; empty for the whole document
 * @param message one plain sentence with the allowed range or list
 */
public record ScenarioProblem(String pointer, String message) {}
