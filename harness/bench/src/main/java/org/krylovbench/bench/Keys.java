package org.krylovbench.bench;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Nodes that stand for names. */
final class Keys {

    private Keys() {}

    /** The node of a key itself, to point at; the block if it was inherited. */
    static Node node(Node block, String key) {
        if (block instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return scalar;
                }
            }
        }
        return block;
    }

    /** A name that stands in no file. */
    static Node scalar(String name) {
        return new ScalarNode(Tag.STR, name, ScalarStyle.PLAIN);
    }
}
