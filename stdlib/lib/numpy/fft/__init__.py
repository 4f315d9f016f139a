"""Discrete Fourier transforms: numpy.fft.  What they do with axes, lengths and norms is here; the transforms are in C."""

import functools
import operator

import _numpy
import numpy as np
from numpy._dispatch import publish as _publish
from numpy._axes import axis_index

__all__ = ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft", "rfftn", "irfftn", "rfft2", "irfft2", "fft2", "ifft2", "fftn", "ifftn",
           "fftfreq", "rfftfreq", "fftshift", "ifftshift"]


def _scale(n, norm, forward):
    if norm is None:
        norm = "backward"
    if norm not in ("backward", "ortho", "forward"):
        comma = "," if forward else ", "
        raise ValueError(f'Invalid norm value {norm}; should be "backward"{comma}"ortho" or "forward".')
    if norm == "ortho":
        return float(1 / np.sqrt(n))
    return 1 / n if (norm == "forward") == forward else 1.0


def _check_count(n):
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")


def _cut(a, n, axis):
    """a with n items along the last axis, which `axis` was: a fresh array of complex128."""
    _check_count(n)
    if not -a.ndim <= axis < a.ndim:
        raise np.AxisError(axis, a.ndim)
    a = a.swapaxes(axis, -1)
    result = np.zeros(a.shape[:-1] + (n,), np.complex128)
    kept = min(n, a.shape[-1])
    result[..., :kept] = a[..., :kept]
    return result


def _transform(a, n, axis, norm, forward):
    a = np.asarray(a)
    n = a.shape[axis] if n is None else operator.index(n)
    lines = _cut(a, n, axis)
    return _numpy.fourier_lines(lines, forward, _scale(n, norm, forward)).swapaxes(axis, -1)


def fft(a, n=None, axis=-1, norm=None):
    """sum(a[m] * exp(-2j pi m k / n)) for each k."""
    return _transform(a, n, axis, norm, True)


def ifft(a, n=None, axis=-1, norm=None):
    """What fft came from."""
    return _transform(a, n, axis, norm, False)


def rfft(a, n=None, axis=-1, norm=None):
    """The half of fft that says all, of real numbers."""
    a = np.asarray(a)
    if a.dtype.kind == "c":
        _check_count(1 if n is None else operator.index(n))
        axis_index(axis, a.ndim)                        # what is wrong with these is told first
        _scale(1, norm, True)
        a = a.astype(float)
    result = _transform(a, n, axis, norm, True).swapaxes(axis, -1)
    n = result.shape[-1]
    result = np.ascontiguousarray(result[..., :n // 2 + 1])
    result[..., 0].imag = 0.0
    if n % 2 == 0:
        result[..., -1].imag = 0.0
    return result.swapaxes(axis, -1)


@functools.lru_cache(maxsize=8)
def _short_roots(n):
    return _roots(n)


def _roots(n):
    """i exp(2 pi i k / n) for k < n / 2."""
    return 1j * np.exp(2j * np.pi / n * np.arange(n // 2))


def _of_halves(half, n, scale):
    """irfft of an even number of lines' items: the even and the odd ones are the real and imaginary parts of one transform of half that length."""
    half[..., 0].imag = 0.0
    half[..., -1].imag = 0.0
    front, back = half[..., :-1], half[..., :0:-1].conj()
    both = front - back
    both *= _short_roots(n) if n <= 4096 else _roots(n)
    both += front
    both += back
    return _numpy.fourier_lines(both, False, scale).view(np.float64)


def irfft(a, n=None, axis=-1, norm=None):
    """What rfft came from; n: how many numbers that were (by default, an even number)."""
    a = np.asarray(a)
    n = (a.shape[axis] - 1) * 2 if n is None else operator.index(n)
    half = _cut(a, n // 2 + 1 if n > 0 else n, axis)
    if n % 2 == 0:
        return _of_halves(half, n, _scale(n, norm, False)).swapaxes(axis, -1)
    whole = np.empty(half.shape[:-1] + (n,), np.complex128)
    whole[..., :n // 2 + 1] = half
    whole[..., n // 2 + 1:] = half[..., 1:(n + 1) // 2][..., ::-1].conj()
    whole[..., 0].imag = 0.0
    return np.ascontiguousarray(_numpy.fourier_lines(whole, False, _scale(n, norm, False)).real).swapaxes(axis, -1)


_OTHER = {None: "forward", "backward": "forward", "ortho": "ortho", "forward": "backward"}


def hfft(a, n=None, axis=-1, norm=None):
    """The transform of a signal that is its own conjugate, backwards."""
    a = np.asarray(a)
    n = (a.shape[axis] - 1) * 2 if n is None else n
    return irfft(a.conj(), n, axis, norm=_OTHER.get(norm, norm))


def ihfft(a, n=None, axis=-1, norm=None):
    """What hfft came from."""
    a = np.asarray(a)
    _scale(1, norm, forward=False)  # a wrong norm is told in the words of the inverse
    return rfft(a, a.shape[axis] if n is None else n, axis, norm=_OTHER.get(norm, norm)).conj()


def _axes_of(a, s, axes, last_doubled=False):
    """The lengths and axes of a transform of several dimensions."""
    if s is None:
        s = list(a.shape) if axes is None else [a.shape[axis] for axis in axes]
        if last_doubled and s:
            s[-1] = (a.shape[-1 if axes is None else axes[-1]] - 1) * 2
    s = list(s)
    axes = list(range(-len(s), 0)) if axes is None else axes
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    return s, axes


def _over_axes(function, a, s, axes, norm):
    a = np.asarray(a)
    s, axes = _axes_of(a, s, axes)
    for n, axis in reversed(list(zip(s, axes))):
        a = function(a, n, axis, norm)
    return a


def fftn(a, s=None, axes=None, norm=None):
    """fft along each of the axes (by default all, or the last len(s)), cut or filled up to the lengths s."""
    return _over_axes(fft, a, s, axes, norm)


def ifftn(a, s=None, axes=None, norm=None):
    """What fftn came from."""
    return _over_axes(ifft, a, s, axes, norm)


def fft2(a, s=None, axes=(-2, -1), norm=None):
    """fftn of the last two axes."""
    return _over_axes(fft, a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    """What fft2 came from."""
    return _over_axes(ifft, a, s, axes, norm)


def rfftn(a, s=None, axes=None, norm=None):
    """rfft along the last of the axes, fft along the others."""
    a = np.asarray(a)
    s, axes = _axes_of(a, s, axes)
    a = rfft(a, s[-1], axes[-1], norm)
    for n, axis in zip(s[:-1], axes[:-1]):
        a = fft(a, n, axis, norm)
    return a


def irfftn(a, s=None, axes=None, norm=None):
    """What rfftn came from; s[-1]: how many numbers the last axis had (by default, an even number)."""
    a = np.asarray(a)
    s, axes = _axes_of(a, s, axes, True)
    for n, axis in zip(s[:-1], axes[:-1]):
        a = ifft(a, n, axis, norm)
    return irfft(a, s[-1], axes[-1], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None):
    """rfftn of the last two axes."""
    return rfftn(a, s, axes, norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None):
    """What rfft2 came from."""
    return irfftn(a, s, axes, norm)


def _count(n):
    if not isinstance(n, (int, np.integer)):
        raise ValueError("n should be an integer")
    return int(n)


def fftfreq(n, d=1.0):
    """The frequency of each place of fft's result, for samples at a distance of d."""
    n = _count(n)
    places = np.concatenate([np.arange(0, (n - 1) // 2 + 1), np.arange(-(n // 2), 0)])
    return places * (1.0 / (n * d))


def rfftfreq(n, d=1.0):
    """The frequency of each place of rfft's result."""
    n = _count(n)
    return np.arange(0, n // 2 + 1) * (1.0 / (n * d))


def _shifted(x, axes, by):
    x = np.asarray(x)
    if axes is None:
        axes = tuple(range(x.ndim))
    if not isinstance(axes, (tuple, list)):
        return np.roll(x, by(x.shape[axes]), axes)
    return np.roll(x, [by(x.shape[axis]) for axis in axes], tuple(axes))


def fftshift(x, axes=None):
    """The frequency 0 in the middle."""
    return _shifted(x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    """What fftshift came from."""
    return _shifted(x, axes, lambda n: -(n // 2))


_publish(globals(), "numpy.fft")
