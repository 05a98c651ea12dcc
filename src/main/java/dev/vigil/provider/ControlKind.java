package dev.vigil.provider;

import java.util.Locale;

/** What a clip gives a model to follow. */
public enum ControlKind {
    RENDER("The render itself"),
    DEPTH("Depth"),
    PARTS("Parts"),
    EDGES("Edges");

    private final String title;

    ControlKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
