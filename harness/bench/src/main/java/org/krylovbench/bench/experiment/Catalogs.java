package org.krylovbench.bench.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.krylovbench.core.catalog.Decompositions;
import org.krylovbench.core.catalog.Inspections;
import org.krylovbench.core.catalog.IterationRules;
import org.krylovbench.core.catalog.Preconditioners;
import org.krylovbench.core.catalog.Solvers;
import org.krylovbench.core.inspect.Inspection;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.replay.IterationRule;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.catalog.Images;
import org.krylovbench.problems.catalog.Problems;
import org.krylovbench.problems.catalog.Psfs;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.psf.PsfRecipe;

/** All that an experiment may name, and the rules that its histories are replayed to. The backends are those on the class path; nothing native is loaded for that. */
public record Catalogs(
        Catalog<Problem> problems,
        Catalog<ImageRecipe> images,
        Catalog<PsfRecipe> psfs,
        Catalog<Solver> solvers,
        Catalog<Preconditioner> preconditioners,
        Catalog<SvdRecipe> decompositions,
        Catalog<Inspection> inspections,
        Catalog<BackendProvider> backends,
        Catalog<IterationRule> rules,
        Catalog<Record> figures)
        implements Parameters.Alternatives {

    /**
     * What is there.
     *
     * @param figures that can be drawn; none where nothing is, and then what an experiment says of them is not looked at
     */
    public static Catalogs with(Collection<Entry<Record>> figures) {
        List<Entry<BackendProvider>> backends = ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(BackendProvider::name))
                .map(provider -> new Entry<>(provider.name(), provider.description(), provider))
                .toList();
        return new Catalogs(
                new Catalog<>("problem", Problem.class, Problems.ALL),
                new Catalog<>("image", ImageRecipe.class, Images.ALL),
                new Catalog<>("PSF", PsfRecipe.class, Psfs.ALL),
                new Catalog<>("solver", Solver.class, Solvers.ALL),
                new Catalog<>("preconditioner", Preconditioner.class, Preconditioners.ALL),
                new Catalog<>("decomposition", SvdRecipe.class, Decompositions.ALL),
                new Catalog<>("inspection", Inspection.class, Inspections.ALL),
                new Catalog<>("backend", BackendProvider.class, backends),
                new Catalog<>("rule", IterationRule.class, IterationRules.ALL),
                new Catalog<>("figure", Record.class, List.copyOf(figures)));
    }

    /** Each of them. */
    public List<Catalog<?>> all() {
        return List.of(
                problems,
                images,
                psfs,
                solvers,
                preconditioners,
                decompositions,
                inspections,
                backends,
                rules,
                figures);
    }

    /** The catalog of this type of parameter, if it is one that has alternatives of its own. */
    @Override
    public Optional<Catalog<?>> of(Class<?> type) {
        return all().stream()
                .filter(catalog -> catalog.type().equals(type))
                .<Catalog<?>>map(catalog -> catalog)
                .findFirst();
    }
}
