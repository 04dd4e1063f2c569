"""Makes the files of this folder and those of ../image: python3 make.py, with numpy, scipy, h5py, tifffile, Pillow, octave."""

import struct
import subprocess
import zlib

import h5py
import numpy as np
import scipy.io
import scipy.sparse
import tifffile
from PIL import Image

A = np.array([[1.5, -2, 3e-7], [0, 255, 1e10]])
REAL = {
    "matrix": A,
    "uint8": np.array([[0, 1, 255], [200, 128, 7]], dtype=np.uint8),
    "int16": np.array([[-32768, 32767, 5], [1, -2, 3]], dtype=np.int16),
    "logical": np.array([[True, False, True], [False, True, True]]),
    "single": np.array([[0.1, 0.5, -0.25], [1, 2, 3]], dtype=np.float32),
    "int64": np.array([[2**53, -5, 9], [1, 2, 2**40]], dtype=np.int64),
}
SPARSE = scipy.sparse.csc_matrix(np.array([[0, 4.0, 0, -1], [2.5, 0, 0, 0], [0, 0, 0, 7]]))
OTHERS = {
    "complex": A + 1j,
    "text": "hello",
    "cell": np.array([[A, "x"]], dtype=object),
    "cube": np.zeros((2, 3, 2)),
    "empty": np.zeros((0, 3)),
    "outer": {"inner": {"psf": A}, "note": "x"},
}


def expected():
    for name, x in (REAL | {"sparse": SPARSE.toarray()}).items():
        np.savetxt(name + ".expected.csv", np.asarray(x, dtype=float), delimiter=",", fmt="%.17g")


def numpy_files():
    lines = ["# file, values by rows"]

    def note(name, x):
        lines.append(",".join([name] + ["%.17g" % float(v) for v in x.ravel()]))

    orders = {"<": "little-", ">": "big-", "|": ""}
    codes = ["|b1", "|i1", "|u1"] + [o + c for o in "<>" for c in ("i2", "u2", "i4", "u4", "i8", "u8", "f4", "f8")]
    for code in codes:
        dtype = np.dtype(code)
        if dtype.kind == "f":
            ends = [-np.finfo(dtype).max, np.finfo(dtype).tiny, np.finfo(dtype).max]
        elif dtype.kind == "b":
            ends = [0, 1, 0]
        else:
            ends = [np.iinfo(dtype).min, 1, np.iinfo(dtype).max]
        x = np.array([ends, [0, 1, 3]], dtype=object).astype(dtype)
        name = orders[code[0]] + code[1:]
        np.save(name + ".npy", x)
        note(name, x)
    np.save("fortran.npy", np.asfortranarray(A))
    note("fortran", A)
    with open("version2.npy", "wb") as file:
        np.lib.format.write_array(file, A, version=(2, 0))
    note("version2", A)
    with open("numpy.expected.csv", "w") as file:
        file.write("\n".join(lines) + "\n")
    np.save("list.npy", np.arange(1.0, 8))
    np.save("complex.npy", A + 1j)
    np.save("cube.npy", np.zeros((2, 3, 2)))
    np.save("fields.npy", np.zeros(2, dtype=[("a", "f8"), ("b", "i4")]))


def big_endian():
    """MATLAB 5, by the format's description, as MATLAB wrote it on SPARC."""

    def element(kind, data):
        return struct.pack(">II", kind, len(data)) + data + b"\0" * (-len(data) % 8)

    def matrix(name, x, matlab_class, kind, flags=0):
        body = element(6, struct.pack(">II", matlab_class | flags, 0))
        body += element(5, struct.pack(">ii", *x.shape)) + element(1, name.encode())
        return element(14, body + element(kind, x.astype(x.dtype.newbyteorder(">")).tobytes(order="F")))

    def compressed(data):
        deflated = zlib.compress(data)
        return struct.pack(">II", 15, len(deflated)) + deflated

    head = b"MATLAB 5.0 MAT-file, written big-endian for a test".ljust(124) + b"\x01\x00MI"
    codes = {"matrix": (6, 9), "uint8": (9, 2), "int16": (10, 3), "logical": (9, 2, 0x200), "single": (7, 7), "int64": (14, 12)}
    elements = [
        matrix(name, x.astype(np.uint8) if name == "logical" else x, *codes[name]) for name, x in REAL.items()
    ]
    with open("big-endian.mat", "wb") as file:
        file.write(head + b"".join(elements))
    with open("big-endian-compressed.mat", "wb") as file:
        file.write(head + b"".join(map(compressed, elements)))


def matlab_5():
    variables = REAL | {"sparse": SPARSE} | OTHERS
    scipy.io.savemat("scipy.mat", variables)
    scipy.io.savemat("scipy-compressed.mat", variables, do_compression=True)
    scipy.io.savemat("single-variable.mat", {"matrix": A, "note": "made for a test"})
    commands = "load('scipy.mat'); v = %s; save('-v6', 'octave-v6.mat', v{:}); save('-v7', 'octave-v7.mat', v{:});"
    names = "{" + ", ".join("'%s'" % name for name in variables) + "}"
    subprocess.check_call(["octave", "--no-gui", "-q", "--eval", commands % names])


def put(group, name, x, matlab_class, **options):
    data = group.create_dataset(name, data=np.ascontiguousarray(np.asarray(x).T), **options)
    data.attrs["MATLAB_class"] = np.bytes_(matlab_class)
    return data


def matlab_73():
    """HDF5 with the attributes and the block of 512 bytes that MATLAB writes."""

    def real(file):
        for name, x in REAL.items():
            data = put(file, name, x.astype(np.uint8) if name == "logical" else x, "double" if name == "matrix" else name)
            if name == "logical":
                data.attrs["MATLAB_int_decode"] = np.int32(1)
        put(file, "deflated", A, "double", chunks=(2, 2), compression="gzip", compression_opts=3, shuffle=True)

    def structured(file):
        sparse = file.create_group("sparse")
        sparse.attrs["MATLAB_class"] = np.bytes_("double")
        sparse.attrs["MATLAB_sparse"] = np.uint64(SPARSE.shape[0])
        sparse.create_dataset("data", data=SPARSE.data)
        sparse.create_dataset("ir", data=SPARSE.indices.astype(np.uint64))
        sparse.create_dataset("jc", data=SPARSE.indptr.astype(np.uint64))
        outer = file.create_group("outer")
        outer.attrs["MATLAB_class"] = np.bytes_("struct")
        inner = outer.create_group("inner")
        inner.attrs["MATLAB_class"] = np.bytes_("struct")
        put(inner, "psf", A, "double")

    def others(file):
        put(file, "text", np.array([[104, 105]], dtype=np.uint16), "char")
        put(file, "complex", np.zeros((2, 3), dtype=[("real", "f8"), ("imag", "f8")]), "double")
        put(file, "cube", np.zeros((2, 3, 2)), "double")
        empty = file.create_dataset("empty", data=np.array([0, 3], dtype=np.uint64))
        empty.attrs["MATLAB_class"] = np.bytes_("double")
        empty.attrs["MATLAB_empty"] = np.uint8(1)
        references = file.create_group("#refs#")
        put(references, "a", np.array([[1.0]]), "double")
        cell = file.create_dataset("cell", data=np.array([[references["a"].ref]], dtype=h5py.ref_dtype))
        cell.attrs["MATLAB_class"] = np.bytes_("cell")

    def single(file):
        put(file, "matrix", A, "double")
        put(file, "text", np.array([[104, 105]], dtype=np.uint16), "char")

    for name, fill in (("real", real), ("structured", structured), ("others", others), ("single-variable", single)):
        with h5py.File("v73-%s.mat" % name, "w", userblock_size=512) as file:
            fill(file)
        with open("v73-%s.mat" % name, "r+b") as file:
            file.write(b"MATLAB 7.3 MAT-file, made by h5py for a test".ljust(116) + b"\0" * 8 + b"\x00\x02IM")
    with h5py.File("plain.h5", "w") as file:
        file["matrix"] = A


def tiff():
    grey = np.array([[0, 51], [102, 255]], dtype=np.uint8)
    grey16 = grey.astype(np.uint16) * 257
    colors = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [255, 255, 255]]], dtype=np.uint8)
    tifffile.imwrite("grey8.tif", grey, photometric="minisblack")
    tifffile.imwrite("grey8-white-is-zero.tif", 255 - grey, photometric="miniswhite")
    tifffile.imwrite("grey16.tif", grey16, photometric="minisblack")
    tifffile.imwrite("grey16-big-endian.tif", grey16, photometric="minisblack", byteorder=">")
    Image.fromarray(grey).save("grey8-deflated.tif", compression="tiff_adobe_deflate")
    Image.fromarray(grey).save("grey8-lzw.tif", compression="tiff_lzw")
    tifffile.imwrite("float32.tif", (grey / 255).astype(np.float32), photometric="minisblack")
    tifffile.imwrite("float64.tif", grey / 255, photometric="minisblack")
    tifffile.imwrite("float32-negative.tif", A.astype(np.float32), photometric="minisblack")
    tifffile.imwrite("int32.tif", REAL["int16"].astype(np.int32), photometric="minisblack")
    tifffile.imwrite("int16.tif", REAL["int16"], photometric="minisblack")
    tifffile.imwrite("color8.tif", colors, photometric="rgb")
    tifffile.imwrite("color16.tif", colors.astype(np.uint16) * 257, photometric="rgb")
    palette = np.zeros((3, 256), dtype=np.uint16)
    palette[:, :4] = colors.reshape(4, 3).T.astype(np.uint16) * 257
    tifffile.imwrite("palette.tif", np.array([[0, 1], [2, 3]], dtype=np.uint8), photometric="palette", colormap=palette)


def resampled():
    """Bilinear, corners on corners: numpy.interp along rows, then along columns."""
    x = np.random.default_rng(1).integers(0, 100, (5, 7)).astype(float)
    np.savetxt("../image/resample.csv", x, delimiter=",", fmt="%g")
    square = np.zeros((7, 7))
    square[:5] = x
    for side in (1, 4, 7, 12):
        at = np.linspace(0, 6, side) if side > 1 else np.zeros(1)
        rows = np.array([np.interp(at, np.arange(7), row) for row in square])
        both = np.array([np.interp(at, np.arange(7), column) for column in rows.T]).T
        np.savetxt("../image/resample-%d.expected.csv" % side, both, delimiter=",", fmt="%.17g")


expected()
numpy_files()
big_endian()
matlab_5()
matlab_73()
tiff()
resampled()
