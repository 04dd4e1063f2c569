package org.krylovbench.bench.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The blocks of an experiment file as maps from names to nodes. */
public final class Keys {

    private Keys() {}

    /** The keys of a block with their values, those of an inherited block first. */
    static Map<String, Node> of(Node node, String name, Mistakes mistakes) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistakes.at(node, name + " must be a block of 'key: value'");
            return keys;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("<<")) {
                items(tuple.getValueNode()).forEach(base -> keys.putAll(of(base, name, mistakes)));
            }
        }
        List<String> own = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.at(tuple.getKeyNode(), "a key must be a name");
            } else if (own.contains(key.getValue())) {
                mistakes.at(key, "'" + key.getValue() + "' is given twice");
            } else if (!key.getValue().equals("<<")) {
                own.add(key.getValue());
                keys.put(key.getValue(), tuple.getValueNode());
            }
        }
        return keys;
    }

    /** The elements of a list, or the one node that stands alone. */
    public static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

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
