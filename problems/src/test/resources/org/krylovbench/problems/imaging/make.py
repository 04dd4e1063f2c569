"""Makes mosaic.mat: python3 make.py, with numpy and scipy. The PSF's bright pixel is in row 2, column 4, from 1."""

import numpy as np
import scipy.io
import scipy.ndimage

generator = np.random.default_rng(2)
exact = np.kron(generator.integers(0, 4, (3, 4)) / 4, np.ones((5, 4)))
psf = generator.random((3, 5))
psf /= psf.sum()
# origin: the bright pixel's distance from the middle of the array
blurred = scipy.ndimage.convolve(exact, psf, mode="reflect", origin=(0, 1))
scipy.io.savemat("mosaic.mat", {"exact": exact, "psf": psf, "blurred": blurred}, do_compression=True)
