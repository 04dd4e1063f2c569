package org.krylovbench.bench.kernel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Binder;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Keys;
import org.krylovbench.bench.experiment.Mistakes;
import org.krylovbench.bench.experiment.Parameters;
import org.krylovbench.core.linalg.BackendProvider;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Which kernels are to be timed on which backends.
 *
 * @param forks processes for each backend, one after the other; 0 for the process of the run itself
 */
public record KernelPlan(List<Choice<BackendProvider>> backends, List<KernelCase> cases, Rounds rounds, int forks) {

    /** Mistakes in what was typed name the option, as those in a file name the file. */
    private static final Path BACKENDS_OPTION = Path.of("--backends");

    /**
     * Plans a run of kernels.
     *
     * @param backends YAML, as an experiment has it under the key of this name
     * @param kernels a regular expression that the beginning of a kernel's name matches; roofs are always measured
     * @param largest size beyond which nothing but roofs is measured
     * @throws InvalidExperiment with a line for each mistake
     */
    public static KernelPlan of(
            String backends, String kernels, int largest, boolean quick, int forks, Catalogs catalogs)
            throws InvalidExperiment {
        if (forks < 0) {
            throw new InvalidExperiment(List.of("--forks must not be negative, but is " + forks));
        }
        Pattern wanted = pattern(kernels);
        List<Kernel> chosen = Kernels.ALL.stream()
                .filter(kernel ->
                        kernel.isRoof() || wanted.matcher(kernel.name()).lookingAt())
                .toList();
        List<KernelCase> cases = KernelCase.of(chosen, largest);
        if (cases.stream().allMatch(planned -> planned.kernel().isRoof())) {
            throw new InvalidExperiment(List.of(nothing(kernels, wanted, largest)));
        }
        return new KernelPlan(choices(backends, catalogs), cases, quick ? Rounds.QUICK : Rounds.STANDARD, forks);
    }

    private static Pattern pattern(String kernels) throws InvalidExperiment {
        try {
            return Pattern.compile(kernels);
        } catch (PatternSyntaxException e) {
            throw new InvalidExperiment(
                    List.of("--kernels must be a regular expression, but in '" + kernels + "': " + e.getDescription()));
        }
    }

    private static String nothing(String kernels, Pattern wanted, int largest) {
        boolean known = Kernels.ALL.stream()
                .anyMatch(kernel -> wanted.matcher(kernel.name()).lookingAt());
        return known
                ? "--largest leaves nothing to measure: no kernel has a size up to " + largest
                : "--kernels matches no kernel: '" + kernels + "' (known: "
                        + Kernels.ALL.stream().map(Kernel::name).collect(Collectors.joining(", ")) + ")";
    }

    /** The backends that a text names. */
    static List<Choice<BackendProvider>> choices(String backends, Catalogs catalogs) throws InvalidExperiment {
        var mistakes = new Mistakes(BACKENDS_OPTION);
        Optional<Node> node = Experiment.compose(BACKENDS_OPTION, backends, mistakes);
        mistakes.check();
        if (node.isEmpty() || Keys.items(node.get()).isEmpty()) {
            throw new InvalidExperiment(List.of("--backends names no backend (known: "
                    + String.join(", ", catalogs.backends().names()) + ")"));
        }
        List<Choice<BackendProvider>> choices =
                new Binder(catalogs, Path.of(""), mistakes).axis(node.get(), catalogs.backends());
        mistakes.check();
        return choices;
    }

    /** The name of its profile. */
    public String profile() {
        return rounds.name();
    }

    /** One line on how much it is. */
    public String summary() {
        return backends.size() + (backends.size() == 1 ? " backend, " : " backends, ") + cases.size()
                + " cases each, in " + rounds.rounds() + " rounds";
    }

    public List<String> warnings() {
        return profile().equals("quick")
                ? List.of("The profile is quick: a few rounds. Leave out --quick for numbers to rely on.")
                : List.of();
    }

    /** All that is measured, as YAML. */
    public String resolved() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("backends", backends.stream().map(Choice::entry).toList());
        all.put("cases", cases.stream().map(KernelCase::id).toList());
        all.put("rounds", Parameters.of(rounds, Parameters.Alternatives.NONE));
        all.put("forks", forks);
        var settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(all);
    }
}
