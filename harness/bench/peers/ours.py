"""Runs our side through the launcher, and reads back what it wrote."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import sparse
from measured import Measured
from works import Variant

HOME = Path(__file__).resolve().parents[3]
SPARSE_DATA = HOME / "results" / "peers-data"


def measure(work, folder):
    """Runs a work, leaving its results in the folder: what was measured, and the right-hand side if it is an image."""
    if work.experiment:
        return solves(work, folder)
    return kernel(work, folder), None


def solves(work, folder):
    experiment = HOME / work.experiment
    if HOME / "configs" not in experiment.parents:  # it stands beside its data, which are generated
        sparse.write(SPARSE_DATA)
        experiment = shutil.copy(experiment, SPARSE_DATA)
    krylov("run", experiment, "--results", folder, "--reports", folder / "reports")
    (run,) = folder.glob("*/*/timings.csv")
    cases = rows(run.with_name("cases.csv"))
    summaries = {row["case_id"]: row for row in rows(run.with_name("summary.csv"))}
    seconds = {case: [] for case in summaries}
    for row in rows(run):
        if row["kind"] == "solve":
            seconds[row["case_id"]].append(float(row["seconds"]))
    measured = []
    for case in cases:
        name = case["case_id"]
        summary = summaries[name]
        if not seconds[name]:
            raise SystemExit(f"{work.name}: {name} was not timed: {summary['outcome']}, {summary['message']}")
        residual = float(summary["relative_residual"])
        measured.append(Measured("ours", variant(case), seconds[name], int(summary["iterations"]), residual))
    return measured, next(run.parent.glob("problems/*/observed.npy"), None)


def kernel(work, folder):
    threads = sorted({comparison.ours.threads for comparison in work.comparisons})
    backends = f"nd4j: {{threads: {threads}}}"
    selected = ["--kernels", work.kernel + "$", "--backends", backends]
    krylov("kernels", *selected, "--results", folder, "--reports", folder / "reports")
    (run,) = folder.glob("kernels/*/kernels.csv")
    variants = {row["backend"]: Variant(row["precision"], int(row["threads"])) for row in rows(run)}
    seconds = {backend: [] for backend in variants}
    for row in rows(run.with_name("samples.csv")):
        if row["kernel"] == work.kernel and int(row["size"]) == work.size:
            seconds[row["backend"]].append(float(row["seconds"]))
    return [Measured("ours", variants[backend], samples) for backend, samples in seconds.items() if samples]


def variant(case):
    """Of a case, from its parameters as in an experiment file."""
    parameters = dict(re.findall(r"([\w-]+): ([\w.-]+)", case["solver_parameters"] + case["backend_parameters"]))
    default = Variant()
    return Variant(
        parameters.get("precision", default.precision),
        int(parameters.get("threads", default.threads)),
        float(parameters.get("tikhonov", default.tikhonov)),
    )


def krylov(*arguments):
    outcome = subprocess.run([HOME / "krylov", *arguments], capture_output=True, text=True)
    if outcome.returncode:
        raise SystemExit(f"krylov {' '.join(map(str, arguments))}\n{outcome.stdout}{outcome.stderr}")


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
