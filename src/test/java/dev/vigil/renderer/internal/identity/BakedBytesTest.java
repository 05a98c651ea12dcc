package dev.vigil.renderer.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.BakeStore;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.scenario.Clothing;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Stature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BakedBytesTest {

    private static final Identity WOMAN = IdentitySampler.sample(
            new Driver(41, Sex.FEMALE, Stature.AF50, 4, 9, HairStyle.CURLY, 0, LashMakeup.NORMAL, Clothing.JACKET, 77));

    private final Map<String, byte[]> kept = new HashMap<>();
    private final BakeStore store = new BakeStore() {
        @Override
        public Optional<byte[]> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, byte[] baked) {
            kept.put(key, baked);
        }
    };

    @Test
    void aPersonComesBackFromTheStoreBitByBit() {
        BakedDriver fresh = new DriverBakery().driver(WOMAN, store);

        assertThat(kept).hasSize(1).containsOnlyKeys(BakedBytes.key(WOMAN));
        byte[] bytes = kept.get(BakedBytes.key(WOMAN));
        BakedDriver again = new DriverBakery().driver(WOMAN, store);

        assertThat(again).isNotSameAs(fresh);
        assertThat(BakedBytes.of(again.meshes())).isEqualTo(bytes);
        assertThat(again.meshes()).hasSameSizeAs(fresh.meshes());
        for (int m = 0; m < fresh.meshes().size(); m++) {
            assertSame(again.meshes().get(m), fresh.meshes().get(m));
        }
    }

    @Test
    void theSamePersonIsBakedToTheSameBytes() {
        byte[] one = BakedBytes.of(BakedDriver.bake(WOMAN).meshes());
        byte[] other = BakedBytes.of(BakedDriver.bake(WOMAN).meshes());

        assertThat(one).isEqualTo(other);
    }

    @Test
    void damagedBytesAreBakedAnew() {
        DriverBakery first = new DriverBakery();
        first.driver(WOMAN, store);
        String key = BakedBytes.key(WOMAN);
        byte[] good = kept.get(key).clone();
        kept.get(key)[good.length / 2] ^= 1;

        new DriverBakery().driver(WOMAN, store);

        assertThat(kept.get(key)).isEqualTo(good);
        assertThat(BakedBytes.read(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void everyTraitIsPartOfTheKey() {
        Driver driver = Driver.defaults();

        assertThat(List.of(driver, driver.wearing(Clothing.HOODIE)).stream()
                        .map(IdentitySampler::sample)
                        .map(BakedBytes::key))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    private static void assertSame(Mesh a, Mesh b) {
        assertThat(a.material).isEqualTo(b.material);
        assertThat(a.part).isEqualTo(b.part);
        assertThat(a.attachment).isEqualTo(b.attachment);
        assertThat(a.triangles).isEqualTo(b.triangles);
        assertThat(a.castsShadow).isEqualTo(b.castsShadow);
        assertThat(a.cutByLids).isEqualTo(b.cutByLids);
        assertThat(a.strands).isEqualTo(b.strands);
        float[][] left = {a.x, a.y, a.z, a.nx, a.ny, a.nz, a.occlusion, a.jawWeight, a.headWeight, a.maskA, a.maskB};
        float[][] right = {b.x, b.y, b.z, b.nx, b.ny, b.nz, b.occlusion, b.jawWeight, b.headWeight, b.maskA, b.maskB};
        for (int i = 0; i < left.length; i++) {
            assertThat(left[i]).isEqualTo(right[i]);
        }
        assertThat(a.halfWidth).isEqualTo(b.halfWidth);
    }
}
