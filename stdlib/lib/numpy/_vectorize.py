"""Functions of Python as functions of arrays: vectorize, of numbers or of whole dimensions, and frompyfunc, of objects."""
import re

import numpy as np


def _gathered(values, kind):
    """An array of this dtype; as objects, lists and arrays stay items."""
    if kind != np.dtype(object):
        return np.array(values, kind)
    made = np.empty(len(values), object)
    for n, value in enumerate(values):
        made[n] = value
    return made


class vectorize:
    """A function of numbers as one of arrays.

    otypes: the dtypes of results, a text or a list; excluded: numbers and names of arguments that are handed on as they are;
    signature: "(n),(n)->()", the dimensions that the function itself looks at; cache: the first call is not repeated (it never is).
    """

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self.__doc__ = pyfunc, doc or pyfunc.__doc__
        self.otypes = None if otypes is None else [np.dtype(kind) for kind in otypes]
        self.excluded, self.cache, self.signature = set(excluded or ()), cache, signature
        self._core = None if signature is None else _core_dimensions(signature)

    def __call__(self, *args, **kwargs):
        if not self.excluded and not kwargs:
            return self._of_arrays(self.pyfunc, args)
        names = [name for name in kwargs if name not in self.excluded]
        varied = [n for n in range(len(args)) if n not in self.excluded]

        def function(*items):
            given, named = list(args), dict(kwargs)
            for n, item in zip(varied, items):
                given[n] = item
            named.update(zip(names, items[len(varied):]))
            return self.pyfunc(*given, **named)
        return self._of_arrays(function, [args[n] for n in varied] + [kwargs[name] for name in names])

    def _of_arrays(self, function, args):
        if self._core is not None:
            return self._of_cores(function, args)
        if not args:
            return function()
        args = np.broadcast_arrays(*args)
        if args[0].size == 0 and self.otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        values = [function(*items) for items in zip(*[a.flat for a in args])]
        kinds = self.otypes if self.otypes is not None else [None]
        if values and isinstance(values[0], tuple):
            kinds = kinds * len(values[0]) if len(kinds) == 1 else kinds
            return tuple(_gathered(column, kind).reshape(args[0].shape) for column, kind in zip(zip(*values), kinds))
        return _gathered(values, kinds[0]).reshape(args[0].shape)[()]

    def _of_cores(self, function, args):
        """Where the function looks at whole dimensions, the last ones of its arguments."""
        inputs, outputs = self._core
        if len(args) != len(inputs):
            raise TypeError(f"wrong number of positional arguments: expected {len(inputs)!r}, got {len(args)!r}")
        args = [np.asanyarray(a) for a in args]
        sizes = {}
        for a, core in zip(args, inputs):
            _match_core(sizes, a.shape[a.ndim - len(core):], core)
        outer = np.broadcast_shapes(*[a.shape[:a.ndim - len(core)] for a, core in zip(args, inputs)])
        args = [np.broadcast_to(a, outer + a.shape[a.ndim - len(core):]) for a, core in zip(args, inputs)]
        results = None
        for place in np.ndindex(*outer):
            values = function(*[a[place] for a in args])
            values = tuple(values) if len(outputs) > 1 else (values,)
            if len(values) != len(outputs):
                raise ValueError(f"wrong number of outputs from pyfunc: expected {len(outputs)!r}, got {len(values)!r}")
            values = [np.asarray(value) for value in values]
            if results is None:
                for value, core in zip(values, outputs):
                    _match_core(sizes, value.shape, core)
                kinds = self.otypes or [value.dtype for value in values]
                results = [np.empty(outer + value.shape, kind) for value, kind in zip(values, kinds)]
            for result, value in zip(results, values):
                result[place] = value
        if results is None:
            if self.otypes is None:
                raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            missing = [name for core in outputs for name in core if name not in sizes]
            if missing:
                raise ValueError("cannot call `vectorize` with a signature including new output dimensions on size 0 inputs")
            results = [np.empty(outer + tuple(sizes[name] for name in core), kind) for core, kind in zip(outputs, self.otypes)]
        return tuple(results) if len(results) > 1 else results[0]


def _core_dimensions(signature):
    """([names of the dimensions of each argument], [those of each result]) of "(n,m),()->(m)".  ValueError."""
    text = re.sub(r"\s+", "", signature)
    argument = r"\((?:\w+(?:,\w+)*)?\)"
    if not re.fullmatch(f"{argument}(?:,{argument})*->{argument}(?:,{argument})*", text):
        raise ValueError(f"not a valid gufunc signature: {text}")
    return tuple([tuple(re.findall(r"\w+", core)) for core in re.findall(argument, side)] for side in text.split("->"))


def _match_core(sizes, shape, core):
    """Notes how large the dimensions of an argument are, or finds that they are otherwise."""
    if len(shape) < len(core):
        raise ValueError("%d-dimensional argument does not have enough dimensions for all core dimensions %r" % (len(shape), core))
    for name, size in zip(core, shape):
        if sizes.setdefault(name, size) != size:
            raise ValueError("inconsistent size for core dimension %r: %r vs %r" % (name, size, sizes[name]))


class frompyfunc:
    """frompyfunc(func, nin, nout, identity=None): a function of Python's values as a ufunc of arrays of objects."""

    __module__ = "numpy"

    def __init__(self, func, /, nin, nout, *, identity=None):
        self._function, self.nin, self.nout, self.nargs, self.ntypes, self.identity = func, nin, nout, nin + nout, 1, identity
        self.types, self.__name__ = ["O" * nin + "->" + "O" * nout], getattr(func, "__name__", "?") + " (vectorized)"
        self._each = np.vectorize(func, otypes=[object] * nout)

    def __repr__(self):
        return f"<ufunc {self.__name__!r}>"

    def __call__(self, *args):
        if not self.nin <= len(args) <= self.nargs:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nargs} positional arguments but {len(args)} were given")
        given = args[:self.nin]
        if not any(map(np.ndim, given)):
            results = self._function(*(np.asarray(value, object)[()] for value in given))
        else:
            results = self._each(*given)
        for out, result in zip(args[self.nin:], results if self.nout > 1 else [results]):
            out[...] = result
        return results

    def _need_two(self, name):
        if (self.nin, self.nout) != (2, 1):
            raise ValueError(f"{name} only supported for binary functions")

    def accumulate(self, array, axis=0):
        """The results for the first item, the first two, the first three ... along an axis."""
        self._need_two("accumulate")
        lines = np.moveaxis(np.asarray(array, object), axis, 0)
        made = np.empty(lines.shape, object)
        for n in range(len(lines)):
            made[n] = lines[n] if n == 0 else self(made[n - 1], lines[n])
        return np.moveaxis(made, 0, axis)

    def reduce(self, array, axis=0):
        """The result for all items along an axis."""
        self._need_two("reduce")
        lines = np.asarray(array, object)
        if not lines.size and self.identity is None:
            raise ValueError(f"zero-size array to reduction operation {self.__name__} which has no identity")
        lines = np.moveaxis(lines, axis, 0)
        result = self.identity if self.identity is not None else lines[0]
        for line in lines if self.identity is not None else lines[1:]:
            result = self(result, line)
        return result

    def outer(self, a, b):
        """The results for all pairs of items."""
        self._need_two("outer product")
        a, b = np.asarray(a, object), np.asarray(b, object)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)
