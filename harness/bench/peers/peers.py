"""Times the peers of one work in this process, and prints a line of JSON for each.

Usage: peers.py WORK SECONDS [OBSERVED], where OBSERVED is the right-hand side of an image problem as a NumPy file.
"""

import json
import sys

import numpy as np

import deblurring
import kernels
import sparse
from works import WORKS

IMAGES = {
    "gmres-gaussian": deblurring.gmres_gaussian,
    "gmres-motion": deblurring.gmres_motion,
    "cgls": deblurring.least_squares,
}

KERNELS = {
    "laplacian": kernels.laplacian,
    "fourier": kernels.fourier,
    "project-out": kernels.project_out,
    "combine": kernels.combine,
    "blur": kernels.blur,
}


def main(name, seconds, *observed):
    if name in KERNELS:
        (work,) = (work for work in WORKS if work.name == name)
        peers, system = KERNELS[name](work.size), None
    elif name in IMAGES:
        peers, system = IMAGES[name](np.load(*observed).reshape(-1))
    else:
        peers, system = sparse.peers()
    for peer in peers:
        record = {"who": peer.name, "seconds": peer.time(float(seconds))}
        if system:
            solve = peer.call()
            r = system.b - system.apply(solve.x)
            record["iterations"] = solve.iterations
            record["relative_residual"] = np.linalg.norm(r) / np.linalg.norm(system.b)
        print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
