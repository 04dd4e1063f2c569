package org.krylovbench.bench.experiment;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.problems.Entry;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns the nodes of an experiment file into records, by the catalogs. Mistakes are noted with their place, and reading
 * goes on.
 *
 * <pre>
 * gmres                                     the prototype
 * gmres: 50                                 its first parameter
 * gmres: {restart: [20, 50]}                a list is a sweep
 * gmres: {"restart, orthogonalization": [[20, modified-gram-schmidt], [50, classical-twice]]}
 *                                           parameters that go together
 * gmres: {&lt;&lt;: *base, restart: 50}           a block that inherits another
 * </pre>
 */
public final class Binder {

    private final Catalogs catalogs;
    private final Path folder;
    private final Scalars scalars;
    private final Mistakes mistakes;
    private final boolean filesAreThere;

    /**
     * Binds entries whose files must be there.
     *
     * @param folder where relative paths start
     */
    public Binder(Catalogs catalogs, Path folder, Mistakes mistakes) {
        this(catalogs, folder, mistakes, true);
    }

    /**
     * Binds entries, of which some may name files.
     *
     * @param filesAreThere whether a file that is not is a mistake
     */
    public Binder(Catalogs catalogs, Path folder, Mistakes mistakes, boolean filesAreThere) {
        this.catalogs = catalogs;
        this.folder = folder;
        this.scalars = new Scalars(folder);
        this.mistakes = mistakes;
        this.filesAreThere = filesAreThere;
    }

    /** One axis: an entry, or a list of them. */
    public <T> List<Choice<T>> axis(Node node, Catalog<T> catalog) {
        List<Choice<T>> choices = new ArrayList<>();
        for (Node item : Keys.items(node)) {
            for (Choice<T> choice : entry(item, catalog)) {
                add(choice, choices, catalog);
            }
        }
        return choices;
    }

    /** Keeps ids apart: they name folders. */
    private <T> void add(Choice<T> choice, List<Choice<T>> choices, Catalog<T> catalog) {
        if (choices.stream()
                .anyMatch(other -> other.parameters().equals(choice.parameters())
                        && other.name().equals(choice.name()))) {
            mistakes.at(choice.node(), "this " + catalog.kind() + " is listed twice: " + choice.id());
            return;
        }
        String id = choice.id();
        for (int i = 2; hasId(choices, id); i++) {
            id = choice.id() + "~" + i;
        }
        choices.add(new Choice<>(id, choice.name(), choice.parameters(), choice.value(), choice.node()));
    }

    private static <T> boolean hasId(List<Choice<T>> choices, String id) {
        return choices.stream().anyMatch(choice -> choice.id().equals(id));
    }

    private <T> List<Choice<T>> entry(Node node, Catalog<T> catalog) {
        if (node instanceof ScalarNode name) {
            return named(name, catalog).stream()
                    .map(entry -> choice(entry, entry.prototype(), node))
                    .toList();
        }
        if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            NodeTuple only = mapping.getValue().get(0);
            if (only.getKeyNode() instanceof ScalarNode name) {
                return named(name, catalog).stream()
                        .flatMap(entry -> values(only.getValueNode(), entry.prototype(), entry.name()).stream()
                                .map(value -> choice(entry, value, name)))
                        .toList();
            }
        }
        mistakes.at(node, "a " + catalog.kind() + " is a name or 'name: {parameters}'" + names(catalog));
        return List.of();
    }

    private static String names(Catalog<?> catalog) {
        return " (known: " + String.join(", ", catalog.names()) + ")";
    }

    private <T> Optional<Entry<T>> named(ScalarNode name, Catalog<T> catalog) {
        Optional<Entry<T>> entry = catalog.find(name.getValue());
        if (entry.isEmpty()) {
            mistakes.at(
                    name,
                    "unknown " + catalog.kind() + " '" + name.getValue() + "'"
                            + Names.suggest(name.getValue(), catalog.names()));
        }
        return entry;
    }

    private <T> Choice<T> choice(Entry<T> entry, T value, Node node) {
        String id = Ids.of(entry.name(), Parameters.difference(value, entry.prototype(), catalogs));
        return new Choice<>(id, entry.name(), Parameters.of(value, catalogs), value, node);
    }

    /** Every record that a block of parameters describes, what is left out being as in the prototype. */
    <T> List<T> values(Node node, T prototype, String name) {
        List<RecordComponent> components = Parameters.components(prototype);
        Map<String, Node> given = given(node, components, name);
        List<Map<String, Bound>> combinations = product(given.entrySet().stream()
                .map(parameter -> alternatives(parameter.getKey(), parameter.getValue(), components))
                .toList());
        return combinations.stream()
                .flatMap(combination -> construct(prototype, components, combination, node).stream())
                .toList();
    }

    /** Every way to take one alternative of each. */
    private static List<Map<String, Bound>> product(List<List<Map<String, Bound>>> factors) {
        List<Map<String, Bound>> product = List.of(Map.of());
        for (List<Map<String, Bound>> factor : factors) {
            product = product.stream()
                    .flatMap(left -> factor.stream().map(right -> union(left, right)))
                    .toList();
        }
        return product;
    }

    private static Map<String, Bound> union(Map<String, Bound> left, Map<String, Bound> right) {
        Map<String, Bound> both = new LinkedHashMap<>(left);
        both.putAll(right);
        return both;
    }

    /** The parameters that are given, by name; names that are none are mistakes. */
    private Map<String, Node> given(Node node, List<RecordComponent> components, String name) {
        List<String> known =
                components.stream().map(c -> Names.kebab(c.getName())).toList();
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL)) {
            return Map.of(); // 'gmres:' with nothing behind it
        }
        if (!(node instanceof MappingNode)) {
            if (known.isEmpty()) {
                mistakes.at(node, name + " has no parameters");
                return Map.of();
            }
            return Map.of(known.get(0), node);
        }
        Map<String, Node> given = new LinkedHashMap<>();
        Keys.of(node, name, mistakes).forEach((key, value) -> {
            List<String> unknown =
                    parts(key).filter(part -> !known.contains(part)).toList();
            unknown.forEach(part -> mistakes.at(Keys.node(node, key), unknown(part, known, name)));
            if (unknown.isEmpty()) {
                given.put(key, value);
            }
        });
        return given;
    }

    private static String unknown(String key, List<String> known, String name) {
        return known.isEmpty()
                ? name + " has no parameters"
                : "unknown key '" + key + "' of " + name + Names.suggest(key, known);
    }

    /** The names in a key: one, or several that go together. */
    static Stream<String> parts(String key) {
        return Arrays.stream(key.split(",", -1)).map(String::strip);
    }

    /** The values that a key may take; a key of several names takes tuples. */
    private List<Map<String, Bound>> alternatives(String key, Node node, List<RecordComponent> components) {
        List<String> names = parts(key).toList();
        if (names.size() == 1) {
            return Keys.items(node).stream()
                    .flatMap(item -> bind(key, item, component(key, components)).stream())
                    .map(bound -> Map.of(key, bound))
                    .toList();
        }
        List<Map<String, Bound>> tuples = new ArrayList<>();
        for (Node tuple : Keys.items(node)) {
            List<Node> parts = Keys.items(tuple);
            if (parts.size() != names.size()) {
                mistakes.at(tuple, "'" + key + "' takes lists of " + names.size() + " values, not " + parts.size());
                continue;
            }
            tuples.addAll(product(IntStream.range(0, parts.size())
                    .mapToObj(i -> alternatives(names.get(i), parts.get(i), components))
                    .toList()));
        }
        return tuples;
    }

    private static RecordComponent component(String name, List<RecordComponent> components) {
        return components.stream()
                .filter(c -> Names.kebab(c.getName()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Bound> bind(String key, Node node, RecordComponent component) {
        Optional<Catalog<?>> catalog = catalogs.of(component);
        if (catalog.isPresent()) {
            boolean optional = component.getType().equals(Optional.class);
            return entry(node, catalog.get()).stream()
                    .map(choice -> Objects.requireNonNull(choice.value()))
                    .map(value -> new Bound(optional ? Optional.of(value) : value, node))
                    .toList();
        }
        if (!(node instanceof ScalarNode scalar)) {
            mistakes.at(node, key + " must be " + Scalars.expected(component) + ", not a block");
            return List.of();
        }
        return scalars.value(scalar.getValue(), component.getGenericType())
                .map(value -> List.of(new Bound(value, node)))
                .orElseGet(() -> {
                    mistakes.at(
                            node,
                            key + " must be " + Scalars.expected(component) + ", not '" + scalar.getValue() + "'"
                                    + Scalars.suggestion(scalar.getValue(), component.getType()));
                    return List.of();
                });
    }

    private <T> Optional<T> construct(
            T prototype, List<RecordComponent> components, Map<String, Bound> given, Node node) {
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordComponent component = components.get(i);
            Bound bound = given.get(Names.kebab(component.getName()));
            arguments[i] = bound == null ? Parameters.get(component, prototype) : bound.value();
            if (bound != null && filesAreThere) {
                checkFile(bound);
            }
        }
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked") // the constructor is of the class of the prototype
            Constructor<T> constructor = (Constructor<T>) prototype.getClass().getDeclaredConstructor(types);
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            String message = String.valueOf(e.getTargetException().getMessage());
            mistakes.at(culprit(message, given).orElse(node), message);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(prototype.getClass() + " must be a public record", e);
        }
    }

    private void checkFile(Bound bound) {
        Object value = bound.value() instanceof Optional<?> optional ? optional.orElseThrow() : bound.value();
        if (value instanceof Path path && !Files.isReadable(path)) {
            String start = folder.toString().isEmpty() ? "the current folder" : "the folder of this file";
            mistakes.at(bound.node(), "no such file: " + path + " (a path starts at " + start + ")");
        }
    }

    /** The value that a constructor complains of: its message begins with the parameter's name. */
    private static Optional<Node> culprit(String message, Map<String, Bound> given) {
        return given.entrySet().stream()
                .filter(parameter -> message.startsWith(parameter.getKey() + " "))
                .map(parameter -> parameter.getValue().node())
                .findFirst();
    }

    /** A value and where it stands. */
    private record Bound(Object value, Node node) {}
}
