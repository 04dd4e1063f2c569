package org.krylovbench.bench.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.results.ClaimRow;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the nodes of an experiment file, its variants included, and notes every mistake. */
public final class ExperimentReader {

    private static final int MOST_ITERATES = 100;
    private static final Pattern ITERATION = Pattern.compile("\\d{1,9}");

    private final Path file;
    private final String text;
    private final Catalogs catalogs;
    private final Mistakes mistakes;
    private final Node root;
    private final Path folder;
    private final Binder plain;
    private final Variants variants;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Binder> binders = new HashMap<>();

    public ExperimentReader(Path file, String text, Catalogs catalogs, Mistakes mistakes, Node root) {
        this.file = file;
        this.text = text;
        this.catalogs = catalogs;
        this.mistakes = mistakes;
        this.root = root;
        Path parent = file.toAbsolutePath().getParent();
        this.folder = parent == null ? Path.of("") : parent;
        this.plain = new Binder(catalogs, folder, mistakes);
        Map<String, Node> all = Keys.of(root, "an experiment", mistakes);
        all.forEach((key, value) -> {
            if (!Experiment.KEYS.contains(key)) {
                mistakes.at(Keys.node(root, key), "unknown key '" + key + "'" + Names.suggest(key, Experiment.KEYS));
            }
        });
        this.variants = Variants.of(all, mistakes);
    }

    /** Reads what is wanted, after all else that the file holds has been looked at for mistakes. */
    public Experiment read(Variant wanted) throws InvalidExperiment {
        for (String name : variants.names()) {
            if (!name.equals(wanted.name())) {
                take(name, new Binder(catalogs, folder, mistakes, false));
                experiment(name);
            }
        }
        if (!wanted.isNone()) {
            take("", plain);
            experiment("");
            variants.check(wanted.name(), file);
        }
        take(wanted.name(), new Binder(catalogs, wanted.data().orElse(folder), mistakes));
        Experiment experiment = experiment(wanted.name());
        mistakes.check();
        return experiment;
    }

    /** Turns to a variant, or to the experiment as it is. */
    private void take(String variant, Binder ofVariant) {
        keys.clear();
        binders.clear();
        keys.putAll(variants.common());
        variants.keys(variant).forEach((key, value) -> {
            keys.put(key, value);
            binders.put(key, ofVariant);
        });
    }

    /** For what stands under a key, which may be of a variant. */
    private Binder binder(String key) {
        return binders.getOrDefault(key, plain);
    }

    private Experiment experiment(String variant) {
        String name = required("name").map(this::name).orElse("");
        Map<String, Measurement> profile = measurement();
        return new Experiment(
                file,
                text,
                variant.isEmpty() ? name : name + "-" + variant,
                optional("description", node -> scalar(node, "description"), ""),
                optional("seed", this::seed, 1L),
                required("problems")
                        .map(node -> axis("problems", node, catalogs.problems()))
                        .orElse(List.of()),
                required("solvers")
                        .map(node -> axis("solvers", node, catalogs.solvers()))
                        .orElse(List.of()),
                axis("preconditioners", catalogs.preconditioners(), "identity"),
                axis("backends", catalogs.backends(), "nd4j"),
                optional("reference-svd", this::referenceSvd, Optional.empty()),
                optional("inspect", this::inspections, List.of()),
                optional("stopping", this::stopping, StoppingRules.DEFAULT),
                optional("iterates", this::iterates, List.of()),
                profile.keySet().iterator().next(),
                profile.values().iterator().next(),
                optional("limits", this::limits, Limits.DEFAULT),
                figures(),
                optional("anyway", this::anyway, false),
                optional("claims", node -> claims(node, variant), List.of()),
                variants.names());
    }

    private List<ClaimRow> claims(Node node, String variant) {
        return new ClaimReader(binder("claims"), mistakes, variant).read(node);
    }

    private Optional<Node> required(String key) {
        Optional<Node> node = Optional.ofNullable(keys.get(key));
        if (node.isEmpty()) {
            mistakes.at(root, "the key '" + key + "' is missing");
        }
        return node;
    }

    private <T> T optional(String key, Function<Node, T> read, T otherwise) {
        Node node = keys.get(key);
        return node == null ? otherwise : read.apply(node);
    }

    private String scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistakes.at(node, key + " must be a single value");
        return "";
    }

    private String name(Node node) {
        String name = scalar(node, "name");
        if (!Experiment.NAME.matcher(name).matches()) {
            mistakes.at(node, "name must be of a-z, 0-9, '-' and '.', as it names a folder; it is '" + name + "'");
        }
        return name;
    }

    private Long seed(Node node) {
        try {
            return Long.valueOf(scalar(node, "seed"));
        } catch (NumberFormatException e) {
            mistakes.at(node, "seed must be a whole number, not '" + scalar(node, "seed") + "'");
            return 0L;
        }
    }

    private Boolean anyway(Node node) {
        String text = scalar(node, "anyway");
        if (!text.equals("true") && !text.equals("false")) {
            mistakes.at(node, "anyway must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private <T> List<Choice<T>> axis(String key, Node node, Catalog<T> catalog) {
        List<Choice<T>> choices = binder(key).axis(node, catalog);
        if (Keys.items(node).isEmpty()) {
            mistakes.at(node, "needs at least one " + catalog.kind());
        }
        return choices;
    }

    private <T> List<Choice<T>> axis(String key, Catalog<T> catalog, String prototype) {
        Node node = keys.get(key);
        return node == null ? plain.axis(Keys.scalar(prototype), catalog) : axis(key, node, catalog);
    }

    private Optional<Choice<SvdRecipe>> referenceSvd(Node node) {
        List<Choice<SvdRecipe>> choices = axis("reference-svd", node, catalogs.decompositions());
        if (choices.size() > 1) {
            mistakes.at(node, "reference-svd is one decomposition for the whole experiment: no list may stand in it");
        }
        return choices.stream().findFirst();
    }

    /** Each at most once: rows bear the name of a quantity and no parameters. */
    private List<Choice<Inspection>> inspections(Node node) {
        List<Choice<Inspection>> choices = axis("inspect", node, catalogs.inspections());
        Set<String> names = new HashSet<>();
        for (Choice<Inspection> choice : choices) {
            if (!names.add(choice.name())) {
                mistakes.at(
                        choice.node(), "inspect has " + choice.name() + " twice, and its rows could not be told apart");
            }
        }
        return choices;
    }

    private StoppingRules stopping(Node node) {
        return single(plain.values(node, StoppingRules.DEFAULT, "stopping"), StoppingRules.DEFAULT, node);
    }

    /** In order, each once. */
    private List<Integer> iterates(Node node) {
        List<Node> items = Keys.items(node);
        if (items.size() > MOST_ITERATES) {
            mistakes.at(
                    node, "iterates must be at most " + MOST_ITERATES + ", as each is a file, but are " + items.size());
        }
        return items.stream().map(this::iteration).distinct().sorted().toList();
    }

    private Integer iteration(Node node) {
        String text = scalar(node, "each of iterates");
        if (!ITERATION.matcher(text).matches()) {
            mistakes.at(
                    node, "iterates are the numbers of iterations from 0, such as [1, 10, 100], not '" + text + "'");
            return 0;
        }
        return Integer.valueOf(text);
    }

    private Limits limits(Node node) {
        return single(plain.values(node, Limits.DEFAULT, "limits"), Limits.DEFAULT, node);
    }

    private <T> T single(List<T> values, T otherwise, Node node) {
        if (values.size() > 1) {
            mistakes.at(node, "this block holds for the whole experiment: no list may stand in it");
        }
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private Map<String, Measurement> measurement() {
        Measurement quick = Measurement.PROFILES.get(0).prototype();
        Node node = keys.get("measure");
        if (node == null) {
            return Map.of("quick", quick);
        }
        if (node instanceof ScalarNode scalar) {
            List<String> known =
                    Measurement.PROFILES.stream().map(p -> p.name()).toList();
            if (!known.contains(scalar.getValue())) {
                mistakes.at(
                        node, "unknown profile '" + scalar.getValue() + "'" + Names.suggest(scalar.getValue(), known));
                return Map.of("quick", quick);
            }
            return Map.of(
                    scalar.getValue(),
                    Measurement.PROFILES.get(known.indexOf(scalar.getValue())).prototype());
        }
        return Map.of("own", single(plain.values(node, quick, "measure"), quick, node));
    }

    /** What was recorded can be timed by a process that draws nothing, and knows no figures. */
    private List<Choice<Record>> figures() {
        Catalog<Record> known = catalogs.figures();
        return known.entries().isEmpty()
                ? List.of()
                : plain.axis(keys.getOrDefault("figures", Keys.scalar("convergence")), known);
    }
}
