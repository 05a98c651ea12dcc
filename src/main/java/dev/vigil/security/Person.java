package dev.vigil.security;

import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param name what they sign in with: lower case letters, digits, dot, dash and underscore
 * @param roles as granted, without the weaker ones they include
 * @param active false once deactivated: nothing of theirs opens any door then
 */
public record Person(long id, String name, String displayName, Set<String> roles, boolean active) {}
