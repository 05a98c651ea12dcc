package dev.vigil.dataset.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.DatasetReport;
import dev.vigil.dataset.VersionReport;
import org.jspecify.annotations.Nullable;

/** The versions of a dataset, newest first, each a link to itself. */
class VersionList extends Nav {

    VersionList(DatasetReport dataset, @Nullable VersionReport shown) {
        addClassName("versions");
        setAriaLabel("Versions");
        for (var version : dataset.versions()) {
            var link = new Anchor("datasets/" + dataset.slug() + "/" + version.version());
            link.addClassName("version");
            var title = new Span(new Span(version.version() + " "), Pieces.pill(version.state()));
            link.add(Pieces.lines(title, Pieces.dim(summary(version))));
            if (version.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }

    private static String summary(VersionReport version) {
        var clips = Pieces.clips(version.counts().clips());
        var root = version.rootHash();
        return root == null
                ? "%+,d clips · %,d relabelled"
                        .formatted(version.more().clips(), version.changes().relabelled())
                : clips + " · root " + root.substring(0, 4) + "…" + root.substring(60);
    }
}
