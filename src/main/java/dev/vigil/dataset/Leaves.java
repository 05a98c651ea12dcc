package dev.vigil.dataset;

import java.sql.ResultSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leaves of frozen versions: each version keeps those that its changes touch, see {@link MerkleRoot}. */
@Repository
class Leaves {

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hashes the leaves that the changes of a version touch, and answers the tree with those of its ancestors. */
    MerkleRoot keep(long versionId) {
        jdbc.sql("insert into version_leaf select :version, l.* from version_own_leaves(:version) l")
                .param("version", versionId)
                .update();
        var tree = new MerkleRoot();
        jdbc.sql("""
                        select distinct on (l.leaf) l.leaf, l.hash
                        from version_ancestor a join version_leaf l on l.version_id = a.ancestor_id
                        where a.version_id = ? and not exists (
                          select 1 from version_ancestor n
                          where n.version_id = a.version_id and n.depth < a.depth and version_base(n.ancestor_id) is null)
                        order by l.leaf, a.depth""").param(versionId).query((ResultSet row) -> tree.leaf(row.getInt("leaf"), row.getBytes("hash")));
        return tree;
    }
}
