"""How much longer an iteration of a solver takes than the kernels that it calls, each timed by itself.

overhead.py: no arguments. Runs the experiments of the comparison and their kernels, on one thread in double precision.
"""

import tempfile
from pathlib import Path
from statistics import median

import ours

IMAGE = 256 * 256
SMALL = 128 * 128

# by solver: its experiment, iterations, and how often all of them together call which kernel at which size: of a basis
# that grows to 50 columns, some are taken out at a time
SOLVERS = {
    "CGLS": (
        "configs/peers/cgls.yml",
        100,
        {
            ("blur-full", IMAGE): 101,
            ("blur-full-transposed", IMAGE): 100,
            ("copy", IMAGE): 200,
            ("norm", IMAGE): 200,
            ("axpby", IMAGE): 100,
            ("axpy", IMAGE): 100,
            ("axpy-norm", IMAGE): 100,
        },
    ),
    "GMRES(50)": (
        "configs/peers/gmres-gaussian.yml",
        50,
        {
            ("blur-separable", SMALL): 52,
            ("copy", SMALL): 51,
            ("gram-schmidt-50", SMALL): sum(range(1, 51)) / 50,
            ("norm", SMALL): 52,
            ("scale", SMALL): 51,
            ("combine-50", SMALL): 1,
            ("axpby", SMALL): 2,
            ("axpy", SMALL): 1,
        },
    ),
}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kernels = sorted({kernel for _, _, calls in SOLVERS.values() for kernel, _ in calls})
        selected = ["--kernels", f"^({'|'.join(kernels)})$", "--largest", str(IMAGE)]
        ours.krylov("kernels", *selected, "--results", folder, "--reports", folder)
        (run,) = folder.glob("kernels/*/kernels.csv")
        seconds = {(row["kernel"], int(row["size"])): float(row["median_seconds"]) for row in ours.rows(run)}
        for solver, (experiment, iterations, calls) in SOLVERS.items():
            alone = sum(count * seconds[call] for call, count in calls.items()) / iterations
            together = solve(experiment, folder / solver) / iterations
            print(
                f"{solver:10} {together * 1e6:7.1f} µs an iteration, its kernels {alone * 1e6:7.1f} µs:"
                f" {together / alone:.2f} times"
            )


def solve(experiment, folder):
    """Median seconds of the solves in double precision."""
    ours.krylov("run", ours.HOME / experiment, "--results", folder, "--reports", folder / "reports")
    (run,) = folder.glob("*/*/timings.csv")
    return median(
        float(row["seconds"])
        for row in ours.rows(run)
        if row["kind"] == "solve" and "float" not in row["case_id"]
    )


if __name__ == "__main__":
    main()
