"""The peers of the image problems in PyTorch, on the CPU, in double and in single precision."""

import torch
import torch.nn.functional

from blurs import embed
from krylov_methods import gmres
from peer import Peer, Solve


class DirectBlur:
    """conv2d, which correlates: hence the turned PSF. Its sides are odd."""

    def __init__(self, psf, side, dtype):
        self.shape = (1, 1, side, side)
        self.padding = [size // 2 for size in psf.shape]
        self.psf = torch.tensor(psf, dtype=dtype)[None, None]
        self.turned = self.psf.flip(2, 3)

    def apply(self, x):
        return self.correlate(x, self.turned)

    def apply_transposed(self, x):
        return self.correlate(x, self.psf)

    def correlate(self, x, taps):
        return torch.nn.functional.conv2d(x.view(self.shape), taps, padding=self.padding).view(-1)


class FourierBlur:
    """By the real FFT; the spectrum is computed once."""

    def __init__(self, psf, side, dtype):
        self.side = side
        self.grid, around_origin = embed(psf, side)
        self.spectrum = torch.fft.rfft2(torch.tensor(around_origin, dtype=dtype))
        self.conjugate = self.spectrum.conj().resolve_conj()

    def apply(self, x):
        return self.filter(x, self.spectrum)

    def apply_transposed(self, x):
        return self.filter(x, self.conjugate)

    def filter(self, x, spectrum):
        transformed = torch.fft.rfft2(x.view(self.side, self.side), s=self.grid)
        transformed *= spectrum
        return torch.fft.irfft2(transformed, s=self.grid)[: self.side, : self.side].reshape(-1)


def one_cycle(psf, b, iterations, linear_map, right_hand_side):
    """As `deblurring.one_cycle`, whose GMRES with GEMV is used."""
    side = round(b.size**0.5)

    def peer(name, make, dtype):
        blur = make(psf, side, dtype)
        data = torch.tensor(b, dtype=dtype)
        V = data.new_empty((iterations + 1, data.numel()))

        def solve():
            x = gmres(linear_map(blur), right_hand_side(blur, data), V)
            return Solve(x.double().numpy(), iterations)

        return Peer(name, solve)

    return [
        peer("PyTorch conv2d", DirectBlur, torch.float64),
        peer("PyTorch FFT", FourierBlur, torch.float64),
        peer("PyTorch conv2d, float", DirectBlur, torch.float32),
        peer("PyTorch FFT, float", FourierBlur, torch.float32),
    ]
