package org.krylovbench.bench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.Kind;
import org.krylovbench.results.Condition;
import org.krylovbench.results.Reported;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what an experiment file says of published numbers. A list in a claim is a sweep, as everywhere. */
final class ClaimReader {

    private static final String NAME = "claims";
    private static final String WHERE = "where";

    /** How columns of times end. */
    private static final String SECONDS = "seconds";

    private final Binder binder;
    private final Mistakes mistakes;
    private final String variant;

    /** @param variant of the experiment, empty for none */
    ClaimReader(Binder binder, Mistakes mistakes, String variant) {
        this.binder = binder;
        this.mistakes = mistakes;
        this.variant = variant;
    }

    List<ClaimRow> read(Node node) {
        return Keys.items(node).stream().flatMap(item -> claims(item).stream()).toList();
    }

    private List<ClaimRow> claims(Node item) {
        if (!(item instanceof MappingNode block)) {
            mistakes.at(
                    item, "a claim must be a block such as {what: condition, reported: 4409, of: summary.iterations}");
            return List.of();
        }
        Map<String, Node> keys = Keys.of(block, "a claim", mistakes);
        Claim.REQUIRED.stream()
                .filter(key -> !given(key, keys))
                .forEach(key -> mistakes.at(item, "the key '" + key + "' is missing in this claim"));
        checkKeys(block, keys);
        List<Claim> claims = binder.values(parameters(block), Claim.PROTOTYPE, NAME);
        Node where = keys.get(WHERE);
        return claims.stream()
                .map(claim ->
                        clock(claim, keys).row(where == null ? List.of() : conditions(where, claim.columns()), variant))
                .toList();
    }

    private void checkKeys(MappingNode block, Map<String, Node> keys) {
        List<String> known =
                Stream.concat(Claim.NAMES.stream(), Stream.of(WHERE)).toList();
        keys.keySet().stream()
                .flatMap(key ->
                        Binder.parts(key).filter(part -> !known.contains(part)).map(part -> Map.entry(key, part)))
                .forEach(key -> mistakes.at(
                        Keys.node(block, key.getKey()),
                        "unknown key '" + key.getValue() + "' of a claim" + Names.suggest(key.getValue(), known)));
    }

    /** Whether a key is there, alone or among several that go together. */
    private static boolean given(String key, Map<String, Node> keys) {
        return keys.keySet().stream().flatMap(Binder::parts).anyMatch(key::equals);
    }

    /** What a claim is made of: the block without the conditions, which are bound to the columns of a table. */
    private static Node parameters(MappingNode block) {
        List<NodeTuple> rest = block.getValue().stream()
                .flatMap(tuple -> name(tuple).equals("<<") ? inherited(tuple) : Stream.of(tuple))
                .filter(tuple ->
                        name(tuple).equals("<<") || Binder.parts(name(tuple)).allMatch(Claim.NAMES::contains))
                .toList();
        return new MappingNode(
                block.getTag(), true, rest, block.getFlowStyle(), block.getStartMark(), block.getEndMark());
    }

    private static Stream<NodeTuple> inherited(NodeTuple merge) {
        return Keys.items(merge.getValueNode()).stream()
                .map(base -> new NodeTuple(
                        merge.getKeyNode(), base instanceof MappingNode block ? parameters(block) : base));
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    /** A time depends on the machine, unless something else is said of it. */
    private static Claim clock(Claim claim, Map<String, Node> keys) {
        boolean time = Reported.of(claim.reported()).isTime() || claim.of().endsWith(SECONDS);
        return given("kind", keys) || !time
                ? claim
                : new Claim(
                        claim.what(),
                        claim.reported(),
                        claim.of(),
                        claim.cases(),
                        claim.take(),
                        claim.as(),
                        claim.against(),
                        claim.over(),
                        claim.within(),
                        Kind.HARDWARE,
                        claim.because(),
                        claim.document());
    }

    private List<Condition> conditions(Node where, List<String> columns) {
        List<Condition> conditions = new ArrayList<>();
        Keys.of(where, WHERE, mistakes).forEach((column, value) -> {
            if (!columns.contains(column)) {
                mistakes.at(
                        Keys.node(where, column), "unknown column '" + column + "'" + Names.suggest(column, columns));
            } else {
                condition(column, value).ifPresent(conditions::add);
            }
        });
        return conditions;
    }

    private Optional<Condition> condition(String column, Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            mistakes.at(value, column + " must be a single value, or a range such as 1..10");
            return Optional.empty();
        }
        try {
            return Optional.of(new Condition(column, scalar.getValue()));
        } catch (IllegalArgumentException e) {
            mistakes.at(value, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
