package dev.vigil.job;

import java.util.List;
import java.util.function.Consumer;

/** The newest jobs as they change, for pages. */
public interface JobBoard {

    /** Calls the watcher now and at each change, from another thread; run what is answered to stop. */
    Runnable watch(Consumer<List<Job>> watcher);
}
