"""Arrayterator: a large array, read in blocks of a bounded number of elements."""
import operator

import numpy as np

__all__ = ["Arrayterator"]


class Arrayterator:
    """Arrayterator(var, buf_size=None): iterating gives blocks of at most buf_size elements, in C order; indexing gives another one.

    start, stop and step say, for each dimension, which part of var this is about.
    """

    def __init__(self, var, buf_size=None):
        self.var, self.buf_size = var, buf_size
        self.start, self.stop, self.step = [0] * var.ndim, list(var.shape), [1] * var.ndim

    def __getattr__(self, attr):
        return getattr(self.var, attr)

    def __getitem__(self, index):
        index = index if isinstance(index, tuple) else (index,)
        full, dims = [], self.ndim
        for n, part in enumerate(index):
            if part is Ellipsis:
                full += [slice(None)] * (dims - len(index) + 1)
            else:
                full.append(part if isinstance(part, slice) else slice(operator.index(part), operator.index(part) + 1, 1))
        full += [slice(None)] * (dims - len(full))
        out = type(self)(self.var, self.buf_size)
        for i, (part, start, stop, step) in enumerate(zip(full, self.start, self.stop, self.step)):
            out.start[i] = start + (part.start or 0)
            out.step[i] = step * (part.step or 1)
            out.stop[i] = min(stop, start + (part.stop or stop - start))
        return out

    def __array__(self):
        return self.var[tuple(map(slice, self.start, self.stop, self.step))]

    @property
    def flat(self):
        """The elements one by one."""
        for block in self:
            yield from block.flat

    @property
    def shape(self):
        return tuple((stop - start - 1) // step + 1 for start, stop, step in zip(self.start, self.stop, self.step))

    def __iter__(self):
        if any(n <= 0 for n in self.shape):
            return
        room = self.buf_size or self.size
        lengths = []            # of a block: as many of the last dimensions as fit, one of them in part
        for n, step in zip(self.shape[::-1], self.step[::-1]):
            lengths.append(max(1, min(n, room)))
            room //= n
        lengths.reverse()
        for place in np.ndindex(*(-(-n // length) for n, length in zip(self.shape, lengths))):
            yield self.var[tuple(slice(start + i * length * step, min(start + (i + 1) * length * step, stop), step) for i, length, start, stop, step
                                 in zip(place, lengths, self.start, self.stop, self.step))]
