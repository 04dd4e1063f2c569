package org.krylovbench.bench.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The variants of an experiment: blocks of keys that replace those of the experiment.
 *
 * @param common the keys of the experiment itself
 * @param blocks by the name of the variant, the keys that it replaces
 */
record Variants(Map<String, Node> common, Map<String, Map<String, Node>> blocks) {

    private static final String KEY = "variants";

    /** What makes an experiment this one, which a variant cannot replace. */
    static final List<String> OWN = List.of("name", KEY);

    static Variants of(Map<String, Node> all, Mistakes mistakes) {
        Map<String, Node> common = new LinkedHashMap<>(all);
        Node node = common.remove(KEY);
        Map<String, Map<String, Node>> blocks = new LinkedHashMap<>();
        if (node != null) {
            Keys.of(node, KEY, mistakes).forEach((name, block) -> {
                if (!Experiment.NAME.matcher(name).matches()) {
                    mistakes.at(
                            Keys.node(node, name),
                            "a variant is named by a-z, 0-9, '-' and '.', as it names a folder; this one is '" + name
                                    + "'");
                }
                blocks.put(name, block(name, block, mistakes));
            });
        }
        return new Variants(common, blocks);
    }

    private static Map<String, Node> block(String name, Node block, Mistakes mistakes) {
        if (!(block instanceof MappingNode)) {
            mistakes.at(block, "the variant '" + name + "' must be a block of keys of the experiment that it replaces");
            return Map.of();
        }
        List<String> known =
                Experiment.KEYS.stream().filter(key -> !OWN.contains(key)).toList();
        Map<String, Node> keys = new LinkedHashMap<>();
        Keys.of(block, "a variant", mistakes).forEach((key, value) -> {
            if (known.contains(key)) {
                keys.put(key, value);
            } else {
                mistakes.at(
                        Keys.node(block, key),
                        OWN.contains(key)
                                ? "a variant has no '" + key + "' of its own: its name is that of the experiment and "
                                        + "'-" + name + "'"
                                : "unknown key '" + key + "' of a variant" + Names.suggest(key, known));
            }
        });
        return keys;
    }

    List<String> names() {
        return List.copyOf(blocks.keySet());
    }

    /** What a variant replaces; nothing for one that is not there. */
    Map<String, Node> keys(String name) {
        return blocks.getOrDefault(name, Map.of());
    }

    /** @throws InvalidExperiment if there is no variant of this name */
    void check(String name, Path file) throws InvalidExperiment {
        if (!blocks.containsKey(name)) {
            String known = blocks.isEmpty() ? "; it has no variants" : Names.suggest(name, blocks.keySet());
            throw new InvalidExperiment(
                    List.of(file + ": there is no variant '" + name + "' in this experiment" + known));
        }
    }
}
