package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Rigid;

/** Where a thing is. */
sealed interface ThingPlace {

    /** In a hand. */
    record InHand(Side side, Hold.Grip grip) implements ThingPlace {}

    /** Left where a hand picks it up. */
    record PutDown(Side side, Hold hold, Hold.Grip grip) implements ThingPlace {}

    /** Fixed in the cabin, e.g. in a mount. */
    record Fixed(Rigid at) implements ThingPlace {}
}
