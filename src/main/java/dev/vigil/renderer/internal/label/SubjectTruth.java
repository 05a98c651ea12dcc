package dev.vigil.renderer.internal.label;

import dev.vigil.scenario.Driver;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Static attributes of the driver. */
final class SubjectTruth {

    private SubjectTruth() {}

    static Map<String, Object> of(Scenario scenario) {
        Driver d = scenario.driver();
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("age", d.age());
        subject.put("gender", d.sex().term());
        subject.put("glasses", scenario.occlusion().eyewear() != Eyewear.NONE);
        subject.put("eyewear", scenario.occlusion().eyewear().term());
        subject.put("skin_fitzpatrick", d.fitzpatrick());
        subject.put("stature", d.stature().term());
        subject.put("eyelid_aperture_mm", d.apertureMm());
        subject.put("facial_hair_mm", d.facialHairMm());
        subject.put("identity_seed", d.identitySeed());
        subject.put("belt", scenario.cabin().belt().term());
        subject.put("drive_side", scenario.cabin().driveSide().term());
        return Collections.unmodifiableMap(subject);
    }
}
