package dev.vigil.security;

import java.util.List;

/** What a person may do, weakest first; each role holds all the ones before it. */
public final class Roles {

    public static final String ANNOTATOR = "ANNOTATOR";
    public static final String REVIEWER = "REVIEWER";
    public static final String LEAD = "LEAD";
    public static final String ADMIN = "ADMIN";

    public static final List<String> ALL = List.of(ANNOTATOR, REVIEWER, LEAD, ADMIN);

    private Roles() {}
}
