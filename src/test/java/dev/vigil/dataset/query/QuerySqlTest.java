package dev.vigil.dataset.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.VigilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@VigilTest
@Transactional
class QuerySqlTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyGeneratedQueryRunsOnTheDatabase() {
        var queries = QueryReaderTest.queries().list().ofSize(200).sample();

        assertThat(queries).allSatisfy(query -> assertThat(clips(query)).isNotNegative());
    }

    @Test
    void findsByLabelsSpectrumAndLength() {
        long clip = jdbc.sql("""
                        with g as (insert into leak_group (key) values ('query-test') returning id)
                        insert into clip (name, master, pack, width, height, frame_count, frames_per_second, spectrum,
                          pts_us, generator, subject, leak_group_id, provenance, created_by)
                        select 'query', encode(sha256('query'), 'hex'), encode(sha256('query'), 'hex'), 640, 400, 3, 1,
                          'nir940', '{0,1000000,2000000}', 'procedural', 'query-subject', g.id,
                          jsonb_build_object('scenario', '{"occlusion":{"eyewear":"sunglasses"},"driver":{"age":"old","fitzpatrick":5}}'), 'lea' from g
                        returning id""").query(Long.class).single();
        long revision = jdbc.sql("""
                        insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)
                        values (?, 1, 'human', 'ann', 'vigil.dms/1', '{}', encode(sha256('{}'), 'hex')) returning id""").param(clip).query(Long.class).single();
        jdbc.sql("insert into label_span values (?, 'driver_state', 0, 1, 'microsleep', 'human', 1000)")
                .param(revision)
                .update();
        jdbc.sql("insert into clip_stage (clip_id, stage) values (?, 'APPROVED')")
                .param(clip)
                .update();
        jdbc.sql("insert into verdict (clip_id, revision_id, verdict, reviewer) values (?, ?, 'approve', 'rev')")
                .params(clip, revision)
                .update();

        var mine = "subject = \"query-subject\" and ";
        assertThat(clips(QueryReader.read(mine + "microsleep > 1.5 s and sunglasses and NIR")))
                .isEqualTo(1);
        assertThat(clips(QueryReader.read(mine + "microsleep > 2 s"))).isZero();
        assertThat(clips(QueryReader.read(mine + "microsleep share > 60% and microsleep count = 1")))
                .isEqualTo(1);
        assertThat(clips(QueryReader.read(mine + "driver_state.sleep < 1 s and not age > 20 and skin = 5")))
                .isEqualTo(1);
    }

    @Test
    void takesNoScenarioFromProvenanceThatIsNone() {
        assertThat(jdbc.sql("""
                        select count(clip_scenario(p)) from (values ('{"scenario":"no json"}'::jsonb),
                          ('{"scenario":"[1]"}'), ('{"scenario":5}'), ('{}')) t (p)""").query(Long.class).single()).isZero();
    }

    private long clips(Query query) {
        var sql = QuerySql.of(query);
        return jdbc.sql("select count(*) from clip_search c where " + sql.condition())
                .params(sql.values())
                .query(Long.class)
                .single();
    }
}
