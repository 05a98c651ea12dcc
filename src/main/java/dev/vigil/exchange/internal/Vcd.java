package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.labeling.InvalidLabels;
import java.io.IOException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Documents of OpenLABEL's forerunner, Video Content Description: they look alike and mean other things. */
public final class Vcd {

    private static final Set<String> ROOTS = Set.of("vcd", "VCD");

    private Vcd() {}

    /** @throws InvalidLabels where a file is one, with its version */
    public static void refuse(ForeignFiles files) throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, ROOTS)) {
                refuse(ForeignJson.read(files, name));
            }
        }
    }

    /** @throws InvalidLabels where the document is one, with its version */
    public static void refuse(JsonNode document) {
        for (var root : ROOTS) {
            if (document.has(root)) {
                throw new InvalidLabels(
                        "/" + root,
                        "this is a VCD " + version(document.path(root))
                                + " document, the forerunner of OpenLABEL, whose frames and boxes mean other things; save it as OpenLABEL"
                                + " 1.0, for example with Vicomtech's vcd package, and import that");
            }
        }
    }

    private static String version(JsonNode content) {
        for (var pointer :
                new String[] {"/metadata/schema_version", "/schema_version", "/version", "/metadata/version"}) {
            var version = content.at(pointer).asString("");
            if (version.matches("[0-9][0-9.]{0,9}")) {
                return version;
            }
        }
        return "3 or 4";
    }
}
