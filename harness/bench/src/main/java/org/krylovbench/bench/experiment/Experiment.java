package org.krylovbench.bench.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Problem;
import org.krylovbench.results.ClaimRow;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * An experiment file, read and checked. What it left out is as in the catalogs.
 *
 * @param file where it was read from
 * @param text the file as it is
 * @param name of the experiment, and of its folder in results
 * @param description a sentence on what it is to show, empty for none
 * @param seed of all that is drawn at random and has no seed of its own
 * @param referenceSvd what the decompositions of direct methods are compared with
 * @param inspections what is to be found out about each A M, once
 * @param iterates the iterations whose iterates are kept as images, in order
 * @param profile the name of its measurement, {@code own} for a block
 * @param limits what a process may take
 * @param anyway whether combinations that make no sense are run all the same
 * @param claims what was published of that which it measures
 * @param variants the names of those that the file has, whichever this is
 */
public record Experiment(
        Path file,
        String text,
        String name,
        String description,
        long seed,
        List<Choice<Problem>> problems,
        List<Choice<Solver>> solvers,
        List<Choice<Preconditioner>> preconditioners,
        List<Choice<BackendProvider>> backends,
        Optional<Choice<SvdRecipe>> referenceSvd,
        List<Choice<Inspection>> inspections,
        StoppingRules stopping,
        List<Integer> iterates,
        String profile,
        Measurement measurement,
        Limits limits,
        List<Choice<Record>> figures,
        boolean anyway,
        List<ClaimRow> claims,
        List<String> variants) {

    static final List<String> KEYS = List.of(
            "name",
            "description",
            "seed",
            "problems",
            "solvers",
            "preconditioners",
            "backends",
            "reference-svd",
            "inspect",
            "stopping",
            "iterates",
            "measure",
            "limits",
            "figures",
            "anyway",
            "claims",
            "variants");

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /**
     * Reads an experiment file as it is, without any of its variants.
     *
     * @throws InvalidExperiment with all mistakes that it holds, each with its place
     * @throws IOException if the file cannot be read
     */
    public static Experiment read(Path file, Catalogs catalogs) throws IOException, InvalidExperiment {
        return read(file, catalogs, Variant.NONE);
    }

    /**
     * Reads an experiment file. Mistakes in its other variants are mistakes too.
     *
     * @throws InvalidExperiment with all mistakes that it holds, each with its place
     * @throws IOException if the file cannot be read
     */
    public static Experiment read(Path file, Catalogs catalogs, Variant variant) throws IOException, InvalidExperiment {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidExperiment(List.of(file + ": no such experiment file"));
        }
        var mistakes = new Mistakes(file);
        Optional<Node> root = compose(file, text, mistakes);
        mistakes.check();
        if (root.isEmpty()) {
            throw new InvalidExperiment(List.of(file + ":1:1: the file is empty; it needs name, problems and solvers"));
        }
        return new ExperimentReader(file, text, catalogs, mistakes, root.get()).read(variant);
    }

    /** The nodes of a text; what is no YAML is a mistake. */
    public static Optional<Node> compose(Path file, String text, Mistakes mistakes) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file.toString()).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            mistakes.at(
                    e.getProblemMark(),
                    e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem());
        } catch (YamlEngineException e) {
            mistakes.at(Optional.empty(), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** The same experiment with every sweep written out and every default filled in, as a file of its own. */
    Map<String, Object> resolved() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("description", description);
        all.put("seed", seed);
        all.put("problems", entries(problems));
        all.put("solvers", entries(solvers));
        all.put("preconditioners", entries(preconditioners));
        all.put("backends", entries(backends));
        referenceSvd.ifPresent(svd -> all.put("reference-svd", svd.entry()));
        if (!inspections.isEmpty()) {
            all.put("inspect", entries(inspections));
        }
        all.put("stopping", Parameters.of(stopping, Parameters.Alternatives.NONE));
        if (!iterates.isEmpty()) {
            all.put("iterates", iterates);
        }
        all.put("measure", profile.equals("own") ? Parameters.of(measurement, Parameters.Alternatives.NONE) : profile);
        all.put("limits", Parameters.of(limits, Parameters.Alternatives.NONE));
        all.put("figures", entries(figures));
        all.put("anyway", anyway);
        if (!claims.isEmpty()) {
            all.put("claims", claims.stream().map(Claim::entry).toList());
        }
        return all;
    }

    private static <T> List<Object> entries(List<Choice<T>> choices) {
        return choices.stream().map(Choice::entry).toList();
    }
}
