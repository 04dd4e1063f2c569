"""The notebook's determinants of a random 5x5 matrix before and after its first entry is made zero.

Prints `name,value` lines. The notebook draws it from an unseeded stream; here the seed is 0, and so the numbers are others.
"""

import sys

try:
    import numpy as np
except ImportError:
    print("T5.py needs numpy", file=sys.stderr)
    sys.exit(3)

np.random.seed(0)
A = np.round(np.random.rand(5, 5) + np.eye(5) * 3, 2)
print("determinant,%r" % float(np.linalg.det(A)))
A[0, 0] = 0
print("determinant_with_zero,%r" % float(np.linalg.det(A)))
