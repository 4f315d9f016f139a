"""Copies of objects: shallow (copy) and with everything they refer to (deepcopy).

A class decides by __copy__ and __deepcopy__, else by what pickle would use: copyreg and __reduce_ex__.
"""
import copyreg
import types
from _weakref import ref

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """An object that cannot be copied."""


error = Error

# Copies of these are the objects themselves.
_ATOMIC = frozenset({
    type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    types.CodeType, types.BuiltinFunctionType, types.FunctionType, ref,
})
_ATOMIC_WHEN_SHALLOW = _ATOMIC | {tuple, frozenset, slice}
_COPIED_BY_METHOD = frozenset({list, dict, set, bytearray})


def copy(x):
    """A shallow copy: a new object with the same contents."""
    cls = type(x)
    if cls in _ATOMIC_WHEN_SHALLOW or issubclass(cls, type):
        return x
    if cls in _COPIED_BY_METHOD:
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _reconstruct(x, None, *reduced)


def _reduce(x, cls):
    reductor = copyreg.dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is None:
        raise Error(f"un(deep)copyable object of type {cls}")
    return reductor()


def deepcopy(x, memo=None, _nil=[]):
    """A copy that shares nothing with x but what cannot change; memo holds copies made so far, by id."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    y = _copy_deeply(x, cls, memo)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _copy_deeply(x, cls, memo):
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        return copier(x, memo)
    if issubclass(cls, type):
        return x
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    reduced = _reduce(x, cls)
    return x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)


def _copy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _copy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    try:
        return memo[id(x)]  # x holds itself, and its copy was made further in
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _copy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _copy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _copy_list, tuple: _copy_tuple, dict: _copy_dict, types.MethodType: _copy_method}


def _keep_alive(x, memo):
    """While the copying goes on no new object may get the id of one that was copied."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, list_items=None, dict_items=None):
    """What pickle would do to make x again; memo None: a shallow copy."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if list_items is not None:
        for item in list_items:
            y.append(deepcopy(item, memo) if deep else item)
    if dict_items is not None:
        for key, value in dict_items:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
    else:
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            y.__dict__.update(state)
        if slots is not None:
            for name, value in slots.items():
                setattr(y, name, value)
