"""Makes system.mat: python3 make.py, with numpy and scipy."""

import numpy as np
import scipy.io
import scipy.sparse

A = scipy.sparse.diags([[-1.0] * 3, [2.0] * 4, [-0.5] * 3], [-1, 0, 1], format="csc")
x = np.array([[1.0], [2.0], [-3.0], [0.5]])
full = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
scipy.io.savemat("system.mat", {"A": A, "b": A @ x, "x": x, "F": full}, do_compression=True)
