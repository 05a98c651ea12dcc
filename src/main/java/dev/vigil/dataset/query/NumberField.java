package dev.vigil.dataset.query;

/** A field that holds a number; clips that do not state it meet no comparison. */
public enum NumberField implements Field {
    AGE(scenario("driver,age")),
    SKIN(scenario("driver,fitzpatrick")),
    LUX(scenario("lighting,illuminance_lx")),
    KSS(scenario("behaviour,kss")),
    WIDTH("c.width"),
    HEIGHT("c.height"),
    FPS("c.frames_per_second"),
    FRAMES("c.frame_count");

    private final String column;

    NumberField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    // imported provenance may hold anything: a cast of what is no number would end the whole query
    private static String scenario(String path) {
        var value = "clip_scenario(c.provenance) #> '{" + path + "}'";
        return "case when jsonb_typeof(" + value + ") = 'number' then (" + value + ")::numeric end";
    }
}
