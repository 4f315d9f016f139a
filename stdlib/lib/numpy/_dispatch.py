"""__array_function__ (NEP 18): which functions ask the classes of their arguments, and how.

numpy._dispatched (dispatch.c) makes the functions and sends here only the calls in which a class might have a say.  The table says which
parameters count: `*a` all that are given, `a[]` the items of a, `a[][]` those of nested lists, and `?a[]` its items if it is a list or tuple;
"like" stands for the functions that only ask what is given as like=.  Such functions of the core are called often and look for themselves:
they send here what their parameters got (ask_like)."""
from _numpy import _dispatched, ndarray

_ARGUMENTS, _LISTS, _LIKE = range(3)

_tables = {
    "numpy": """
        a where out: all alltrue any mean sometrue std var
        a b: allclose cross inner isclose kron may_share_memory shares_memory tensordot vdot
        a out: amax amin argmax argmin around cumprod cumproduct cumsum max median min nancumprod nancumsum nanmax nanmean nanmedian
            nanmin nanprod nanstd nansum nanvar prod product ptp round round_ sum take trace
        arr values: append
        arr: apply_along_axis array_repr datetime_as_string diag_indices_from save tril_indices_from triu_indices_from
        a: apply_over_axes argpartition argsort argwhere array2string array_str asfarray copy count_nonzero diagonal expand_dims
            flatnonzero full_like min_scalar_type moveaxis msort nanargmax nanargmin ndim nonzero ones_like packbits
            partition ravel real_if_close repeat reshape resize roll rollaxis shape size sort sort_complex squeeze swapaxes transpose
            unpackbits zeros_like fill_diagonal
        a1 a2: array_equal array_equiv polyadd polymul polysub
        ary indices_or_sections: array_split dsplit hsplit split vsplit
        *arys: atleast_1d atleast_2d atleast_3d
        a weights: average
        x weights: bincount
        arrays[][]: block
        *args: broadcast_arrays ix_ savez savez_compressed
        array: broadcast_to pad
        begindates enddates weekmask holidays out: busday_count
        dates offsets weekmask holidays out: busday_offset
        from_: can_cast
        a choices[] out: choose
        a a_min a_max: clip
        tup[]: column_stack dstack hstack row_stack vstack
        *arrays: common_type
        condition a out: compress
        arrays[] out: concatenate stack
        a v: convolve correlate
        dst src where: copyto
        x y: corrcoef
        m y fweights aweights: cov
        arr obj: delete
        v: diag diagflat
        a prepend append: diff
        x bins: digitize
        a b out: dot outer
        ary to_end to_begin: ediff1d
        *operands out: einsum
        *operands: einsum_path
        prototype: empty_like
        condition arr: extract
        x out: fix isneginf isposinf
        m: flip fliplr flipud rot90 tril triu
        start stop: geomspace linspace logspace
        f *varargs: gradient
        a bins weights: histogram histogram_bin_edges
        x y ?bins[] weights: histogram2d
        ?sample[] ?bins[] weights: histogramdd
        x: i0 iscomplex iscomplexobj isreal isrealobj nan_to_num sinc vander
        z: angle
        val: imag real
        ar1 ar2: in1d intersect1d setdiff1d setxor1d union1d
        arr obj values: insert
        x xp fp: interp
        dates weekmask holidays out: is_busday
        element test_elements: isin
        ?keys[]: lexsort
        *xi: meshgrid
        a q out: nanpercentile nanquantile percentile quantile
        x ?condlist[]: piecewise
        arr mask vals: place
        seq_of_zeros[]: poly
        p: polyder polyint unwrap
        u v: polydiv
        x y w: polyfit
        p x: polyval
        a ind v: put
        arr indices values: put_along_axis
        a mask values: putmask
        multi_index[]: ravel_multi_index
        *arrays_and_dtypes: result_type
        p[]: roots
        X: savetxt
        a v sorter: searchsorted
        condlist[] choicelist[]: select
        arr indices: take_along_axis
        A reps: tile
        y x: trapz
        filt: trim_zeros
        ar: unique
        indices: unravel_index
        condition x y: where
        like: tri fromfunction fromstring fromfile loadtxt genfromtxt require""",
    "numpy.linalg": """
        a: cholesky det eig eigh eigvals eigvalsh inv matrix_power pinv qr slogdet svd tensorinv
        x: cond norm
        a b: lstsq solve tensorsolve
        A: matrix_rank
        arrays[] out: multi_dot""",
    "numpy.fft": """
        a: fft fft2 fftn hfft ifft ifft2 ifftn ihfft irfft irfft2 irfftn rfft rfft2 rfftn
        x: fftshift ifftshift""",
    "numpy.char": """
        x1 x2: add equal greater greater_equal less less_equal not_equal
        a: capitalize center count decode encode endswith expandtabs find index isalnum isalpha isdecimal isdigit islower isnumeric isspace
            istitle isupper ljust lower lstrip multiply partition replace rfind rindex rjust rpartition rsplit rstrip split splitlines
            startswith str_len strip swapcase title translate upper zfill
        sep seq: join
        a values: mod""",
    "numpy.lib.stride_tricks": """
        x: sliding_window_view""",
    "numpy.lib.scimath": """
        x: arccos arcsin arctanh log log10 log2 sqrt
        n x: logn
        x p: power""",
}


def _rows(text):
    """The names of a table, each with the parameters that count."""
    counting, rows = (), {}
    for line in text.strip().splitlines():
        head, colon, names = line.rpartition(":")
        counting = tuple(head.split()) if colon else counting
        rows.update(dict.fromkeys(names.split(), counting))
    return rows


_counting = {module: _rows(text) for module, text in _tables.items()}


def _looks(counting):
    if counting == ("like",):
        return _LIKE
    return _LISTS if any(word.endswith("[]") for word in counting) else _ARGUMENTS


def public(name, function, module="numpy"):
    """The function as the module shows it: one that asks, if the table has it."""
    counting = _counting[module].get(name)
    if counting is None or hasattr(function, "_implementation"):
        return function
    made = _dispatched(function, _looks(counting))
    made.__name__ = made.__qualname__ = name
    made.__module__, made.__doc__, made.__wrapped__ = module, function.__doc__, function
    return made


def publish(namespace, module):
    """The module's functions as it shows them, once they are there."""
    for name in _counting[module].keys() & namespace.keys():
        namespace[name] = public(name, namespace[name], module)


# ---- a call in which a class might have a say


def _defaults(text):
    """The parameters of a signature, without / and *: name and default's text, which is empty where there is none."""
    pairs = (word.strip().partition("=") for word in text.strip("()").split(","))
    return [(name, default) for name, _, default in pairs if name not in ("$module", "/", "*", "")]


def _parameters(function):
    """The names of a function's positional parameters."""
    code = getattr(function, "__code__", None)
    if code is not None:
        return code.co_varnames[:code.co_argcount]
    return tuple(name for name, _ in _defaults(function.__text_signature__.partition("*")[0]))


def _items(value):
    try:
        return list(value)
    except TypeError:
        raise TypeError("dispatcher for __array_function__ did not return an iterable") from None


def _leaves(value):
    if not isinstance(value, list):
        return [value]
    return [leaf for item in value for leaf in _leaves(item)]


def _relevant(counting, parameters, args, kwargs):
    for word in counting:
        name = word.strip("*?[]")
        if word[0] == "*":
            yield from args[parameters.index(name) if name in parameters else len(parameters):]
            continue
        at = parameters.index(name) if name in parameters else len(args)
        if at < len(args):
            value = args[at]
        elif name in kwargs:
            value = kwargs[name]
        else:
            continue
        if word[-4:] == "[][]":
            yield from _leaves(value)
        elif word[-1] == "]" and (word[0] != "?" or isinstance(value, (list, tuple))):
            yield from _items(value)
        else:
            yield value


def _in_order(relevant):
    """One of each class that has an __array_function__, those of derived classes before those of their bases."""
    chosen = []
    for value in relevant:
        kind = type(value)
        if not hasattr(kind, "__array_function__") or any(type(other) is kind for other in chosen):
            continue
        at = next((i for i, other in enumerate(chosen) if issubclass(kind, type(other))), len(chosen))
        chosen.insert(at, value)
    return chosen


def _is_plain(value):
    return type(value).__array_function__ is ndarray.__array_function__


def _asked(function, chosen, args, kwargs):
    types = tuple(map(type, chosen))
    for value in chosen:
        result = value.__array_function__(function, types, args, kwargs)
        if result is not NotImplemented:
            return result
    raise TypeError(f"no implementation found for '{function.__module__}.{function.__name__}' on types that implement "
                    f"__array_function__: {list(types)}")


def ask(function, args, kwargs):
    """The call, as the classes of its arguments answer it."""
    counting = _counting[function.__module__][function.__name__]
    implementation = function._implementation
    if counting == ("like",):
        return _asked_like(function, args, kwargs)
    wrong = misfit(function, args, kwargs) if hasattr(implementation, "__text_signature__") else None
    if wrong:
        raise TypeError(wrong)
    chosen = _in_order(_relevant(counting, _parameters(implementation), args, kwargs))
    if all(map(_is_plain, chosen)):
        return implementation(*args, **kwargs)
    return _asked(function, chosen, args, kwargs)


def misfit(function, args, kwargs):
    """What Python says of such a call, if the arguments do not fit the built-in function's signature."""
    words = []
    for word in function._implementation.__text_signature__.strip("()").split(", "):
        name, _, default = word.partition("=")
        if name not in ("$module", "/"):
            words.append(f"{name}=None" if default else name)
    space = {}
    exec(f"def {function.__name__}({', '.join(words)}): pass", space)
    try:
        space[function.__name__](*args, **kwargs)
    except TypeError as error:
        return str(error)


# ---- like=


def _check_like(like):
    if not hasattr(type(like), "__array_function__"):
        raise TypeError("The `like` argument must be an array-like that implements the `__array_function__` protocol.")


def _asked_like(function, args, kwargs):
    like, implementation = kwargs.pop("like"), function._implementation
    _check_like(like)
    if _is_plain(like):
        return implementation(*args, **kwargs)
    if function.__name__ not in ("fromstring", "fromfile"):
        kwargs = {**_spelled_out(implementation, args), **kwargs}
        args = args[:implementation.__code__.co_argcount - len(implementation.__defaults__ or ())]
    return _asked(function, [like], args, kwargs)


def _spelled_out(function, args):
    """What a function's optional parameters are in a call with positional arguments alone."""
    code, defaults = function.__code__, function.__defaults__ or ()
    first, more = code.co_argcount - len(defaults), function.__kwdefaults__ or {}
    values = dict(zip(code.co_varnames[first:code.co_argcount], [*args[first:], *defaults[max(len(args) - first, 0):]]))
    return values | {name: value for name, value in more.items() if name != "like"}


_spelled = {"ones", "full", "eye", "identity"}      # numpy has these in Python, and names every option
_values = {"None": None, "float": float, "0": 0, "'C'": "C"}


def ask_like(name, text, *given):
    """A call of a function of the core with like=, by what each parameter got (NotImplemented: nothing); NotImplemented: it may go on."""
    import numpy
    *given, like = given
    _check_like(like)
    if _is_plain(like):
        return NotImplemented
    args, kwargs = [], {}
    for (parameter, default), value in zip(_defaults(text), given):
        if not default or parameter in ("start", "stop", "step") and value is not NotImplemented:
            args.append(value)
        elif value is not NotImplemented:
            kwargs[parameter] = value
        elif name in _spelled:
            kwargs[parameter] = _values[default]
    return _asked(getattr(numpy, name), [like], tuple(args), kwargs)
