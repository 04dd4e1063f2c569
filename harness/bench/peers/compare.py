"""Times ours and its peers in turn, round by round, so that what disturbs the machine disturbs both; prints a table.

All samples are left in results/peers/<run>/timings.csv. If a solve took other than the stated iterations, or did not
arrive where ours did, there is no table.
"""

import argparse
import csv
import sys
from collections import defaultdict
from datetime import datetime, timezone

import ours
import theirs
from table import table
from works import WORKS, Variant

COLUMNS = ["work", "who", *Variant._fields, "round", "shot", "seconds", "iterations", "relative_residual"]


def main():
    arguments = parse()
    works = [work for work in WORKS if not arguments.works or work.name in arguments.works]
    folder = ours.HOME / "results" / "peers" / datetime.now(timezone.utc).strftime("%Y-%m-%dT%H-%M-%S")
    folder.mkdir(parents=True)
    samples = defaultdict(list)
    with open(folder / "timings.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number in range(arguments.rounds):
            for work in works:
                print(f"round {number + 1} of {arguments.rounds}: {work.title}", file=sys.stderr)
                for one in compare(work, arguments.seconds, folder / f"round-{number + 1}" / work.name):
                    samples[work.name, one.who, one.variant] += one.seconds
                    for shot, seconds in enumerate(one.seconds):
                        tail = [number, shot, seconds, one.iterations, one.relative_residual]
                        rows.writerow([work.name, one.who, *one.variant, *tail])
                file.flush()
    text = table(works, samples)
    (folder / "table.txt").write_text(text + "\n", encoding="utf-8")
    print(f"{text}\n\nsamples  {folder}/timings.csv")


def compare(work, seconds, folder):
    """One round of a work: ours, then its peers, which take the right-hand side from our run."""
    mine, observed = ours.measure(work, folder)
    peers = theirs.measure(work, seconds, observed)
    arrived = {one.variant._replace(threads=1): one.relative_residual for one in mine}
    for one in mine + peers:
        slack = work.slack if one in peers else 0
        if abs(one.iterations - work.iterations) > slack:
            raise SystemExit(f"{work.name}: {one.who} took {one.iterations} iterations, not {work.iterations}")
        residual = arrived.get(one.variant._replace(threads=1), one.relative_residual)
        if not residual / work.agreement <= one.relative_residual <= residual * work.agreement:
            raise SystemExit(
                f"{work.name}: {one.who} arrived at a relative residual of {one.relative_residual}, ours at {residual}"
            )
    return mine + peers


def parse():
    parser = argparse.ArgumentParser(prog="compare", description="Compares the ND4J backend with its peers.")
    parser.add_argument("works", nargs="*", metavar="WORK", help=", ".join(work.name for work in WORKS))
    parser.add_argument("--rounds", type=int, default=3, help="how often all is done (default: 3)")
    parser.add_argument("--seconds", type=float, default=3, help="for each peer and round, roughly (default: 3)")
    arguments = parser.parse_args()
    unknown = set(arguments.works) - {work.name for work in WORKS}
    if unknown:
        parser.error(f"unknown work: {', '.join(sorted(unknown))}")
    return arguments


if __name__ == "__main__":
    main()
