package dev.vigil.shell.page;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module shows of itself on Home: a bean of the module, so that Home knows none of them. */
public interface HomeSection {

    /** Smallest first. */
    int order();

    /** The section for the person who looks, made anew each time; empty where it has nothing for them. */
    Optional<Component> build();
}
