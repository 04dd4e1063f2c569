"""The table of the comparison, as plain text."""

from statistics import median

HEADER = ["work", "peer", "min ms", "median", "ours", "min ms", "median", "ratio", "of minima", "target", "met"]


def table(works, samples):
    """All comparisons of the works whose peers were timed. samples: seconds by name of work, contestant and variant."""
    lines = [HEADER]
    for work in works:
        title = work.title
        for comparison in work.comparisons:
            theirs = samples.get((work.name, comparison.peer, comparison.ours._replace(threads=1)))
            if theirs:
                ours = samples.get((work.name, "ours", comparison.ours))
                lines.append([title, comparison.peer, *times(theirs), *against(comparison, theirs, ours)])
                title = ""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(align, line, widths, range(len(line)))).rstrip() for line in lines)


def against(comparison, theirs, ours):
    precision, threads, tikhonov = comparison.ours
    name = f"{precision}, {threads} thread{'s' * (threads > 1)}{', damped' * (tikhonov > 0)}"
    target = f"{comparison.target:.2f}"
    if not ours:
        return [name, "", "", "", "", target, "not measured"]
    ratio = median(theirs) / median(ours)
    met = "yes" if ratio >= comparison.target else "no"
    return [name, *times(ours), f"{ratio:.2f}", f"{min(theirs) / min(ours):.2f}", target, met]


def times(seconds):
    return [f"{value * 1e3:.3g}" if value < 0.1 else f"{value * 1e3:.0f}" for value in (min(seconds), median(seconds))]


def align(cell, width, column):
    """Words to the left, numbers to the right."""
    return cell.ljust(width) if HEADER[column] in ("work", "peer", "ours", "met") else cell.rjust(width)
