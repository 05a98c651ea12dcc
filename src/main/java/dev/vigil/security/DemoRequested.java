package dev.vigil.security;

/**
 * The server was started to show itself, and the people to show it with are there.
 *
 * @param lead name of the person to ask for clips as
 */
public record DemoRequested(String annotator, String reviewer, String lead) {}
