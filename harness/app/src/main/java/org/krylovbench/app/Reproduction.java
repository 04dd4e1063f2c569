package org.krylovbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.bench.Run;
import org.krylovbench.bench.RunListener;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.bench.experiment.Variant;
import org.krylovbench.report.Exhibit;
import org.krylovbench.report.Exhibit.Line;
import org.krylovbench.report.Exhibit.Origin;
import org.krylovbench.report.Report;
import org.krylovbench.report.claim.Finding;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;

/**
 * Measures what documents show, one after the other; what fails is told by its exhibit.
 *
 * @param quick whether the variant of that name is taken where there is one, and the documents' own code is left alone
 * @param data of the variant of that name, which is taken where there is one
 * @param exhibits folder of what is kept of each
 */
record Reproduction(
        Seeds seeds,
        boolean quick,
        Optional<Path> data,
        Path results,
        Path reports,
        Path exhibits,
        RunListener listener) {

    Exhibit exhibit(String id) throws IOException {
        String description = "";
        try {
            Experiment experiment = experiment(id);
            description = experiment.description();
            return measured(id, experiment);
        } catch (IOException | InvalidExperiment | RuntimeException e) { // one must not take the others with it
            return new Exhibit(
                            id,
                            description,
                            command(id),
                            String.valueOf(e.getMessage()),
                            "",
                            "",
                            Origin.NONE,
                            Map.of(),
                            List.of())
                    .write(List.of(), exhibits);
        }
    }

    private Experiment experiment(String id) throws IOException, InvalidExperiment {
        Path file = Project.shown(seeds.experiment(id));
        Experiment plain = Experiment.read(file, Project.catalogs());
        var wanted = quick ? Variant.named("quick") : new Variant("data", data);
        boolean takes = (quick || data.isPresent()) && plain.variants().contains(wanted.name());
        return takes ? Experiment.read(file, Project.catalogs(), wanted) : plain;
    }

    private Exhibit measured(String id, Experiment experiment) throws IOException, InvalidExperiment {
        Plan plan = Plan.of(experiment);
        Run run = Run.begin(plan, Selection.ALL, results, Project.home(), listener, Clock.systemUTC());
        run.complete(Clock.systemUTC());
        RunFolder folder = run.folder();
        Report.Drawn report = ReportCommand.drawn(folder, reports);
        DocumentCode code = quick ? DocumentCode.NONE : DocumentCode.run(seeds.code(id), data, exhibits.resolve(id));
        List<String> failures = new ArrayList<>();
        if (folder.manifest().finished().isEmpty()) {
            failures.add("the run was not finished; the same command goes on with it");
        }
        if (code.failed()) {
            failures.add("the document's own code " + code.note());
        }
        List<Finding> findings = Finding.of(folder, code.numbers());
        if (code.ran()) {
            findings.stream()
                    .map(finding -> finding.claim().document())
                    .filter(name -> !name.isEmpty() && !code.numbers().containsKey(name))
                    .forEach(name -> failures.add("the document's own code does not print '" + name + "'"));
        }
        return new Exhibit(
                        id,
                        experiment.description(),
                        command(id),
                        String.join("; ", failures),
                        code.failed() ? "" : code.note(),
                        relative(report.page()),
                        origin(folder.manifest(), experiment),
                        Map.of(),
                        findings.stream().map(Line::of).toList())
                .write(report.pictures(), exhibits);
    }

    private String command(String id) {
        return "./krylov reproduce " + id + (quick ? " --quick" : "")
                + data.map(folder -> " --data " + Project.shown(folder)).orElse("")
                + (seeds.areTheProjects() ? "" : " --seeds " + Project.shown(seeds.folder()));
    }

    private String relative(Path page) {
        return exhibits.toAbsolutePath()
                .normalize()
                .relativize(page.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private static Origin origin(Manifest manifest, Experiment experiment) {
        String name = experiment.name();
        String variant = experiment.variants().stream()
                .filter(one -> name.endsWith("-" + one))
                .findFirst()
                .orElse("");
        String commit = manifest.commit().isEmpty()
                ? ""
                : manifest.commit().substring(0, Math.min(10, manifest.commit().length()))
                        + (manifest.dirty() ? " with changes" : "");
        return new Origin(
                manifest.cpu() + ", " + manifest.processors() + " processors",
                manifest.jvm(),
                commit,
                manifest.started(),
                variant);
    }
}
