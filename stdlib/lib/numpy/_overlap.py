"""Whether arrays have memory in common: by the ends of their memory, or exactly, as a bounded linear equation in integers."""

import math

import numpy as np

__all__ = ["may_share_memory", "shares_memory"]


def _extent(a):
    """The first byte's address and the one behind the last."""
    low = high = a.__array_interface__["data"][0]
    for length, stride in zip(a.shape, a.strides):
        reach = (length - 1) * stride
        low, high = (low + reach, high) if reach < 0 else (low, high + reach)
    return low, high + a.itemsize


def _terms(a):
    """(step, most) for each dimension and for the bytes of an element: an address is the first plus steps, each at most so often."""
    steps = [(abs(stride), length - 1) for length, stride in zip(a.shape, a.strides) if length > 1 and stride]
    return steps + ([(1, a.itemsize - 1)] if a.itemsize > 1 else [])


class _Search:
    """Numbers of steps that add up to a distance: the largest step first, pruned by the reach and the greatest common divisor of the rest."""

    def __init__(self, terms, max_work):
        together = {}
        for step, most in terms:
            together[step] = together.get(step, 0) + most
        self.terms = sorted(together.items(), reverse=True)
        self.reach, self.divisor = [0], [0]  # of the terms from here on, counted from the end
        for step, most in reversed(self.terms):
            self.reach.append(self.reach[-1] + step * most)
            self.divisor.append(math.gcd(self.divisor[-1], step))
        self.left = max_work

    def finds(self, distance, at=0):
        rest = len(self.terms) - at
        if distance < 0 or distance > self.reach[rest] or self.divisor[rest] and distance % self.divisor[rest]:
            return False
        if distance == 0 or rest == 0:
            return distance == 0
        if self.left == 0:
            raise np.TooHardError("Exceeded max_work")
        self.left -= 1
        step, most = self.terms[at]
        fewest = max(0, -((self.reach[rest - 1] - distance) // step))
        return any(self.finds(distance - count * step, at + 1) for count in range(min(most, distance // step), fewest - 1, -1))


def _share(a, b, max_work):
    """max_work: 0 for the ends only (None: they overlap, nobody knows more), -1 without a limit."""
    a, b = np.asarray(a), np.asarray(b)
    if not hasattr(max_work, "__index__"):
        raise ValueError("max_work must be an integer")
    if a.size == 0 or b.size == 0 or a.itemsize == 0 or b.itemsize == 0:
        return False
    (low, high), (other_low, other_high) = _extent(a), _extent(b)
    if low >= other_high or other_low >= high:
        return False
    if max_work == 0:
        return None
    # low + x = other_low + y with y = (most of y) - y' is x + y' = distance
    return _Search(_terms(a) + _terms(b), max_work).finds(other_high - 1 - low)


def may_share_memory(a, b, max_work=None):
    """Could a and b have a byte in common?  By default as far as the ends of their memory tell; max_work as for shares_memory, where that is not None."""
    try:
        return _share(a, b, 0 if max_work is None else max_work) is not False
    except np.TooHardError:
        return True


def shares_memory(a, b, max_work=None):
    """Have a and b a byte in common?  max_work limits the steps of the search (None, -1: no limit): TooHardError."""
    found = _share(a, b, -1 if max_work is None else max_work)
    if found is None:
        raise np.TooHardError("Exceeded max_work")
    return found
