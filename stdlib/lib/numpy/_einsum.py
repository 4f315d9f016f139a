"""einsum: sums of products by Einstein's convention.

Each operand is first brought to one axis a letter: diagonals of repeated letters, sums over letters that nobody else has.  Then they are
multiplied from left to right, two at a time, by matmul: shared letters that stay are its stack, shared ones that go are summed.
"""

import functools
import operator

import numpy as np

__all__ = ["einsum", "einsum_path"]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def _from_lists(operands):
    """einsum(a, [0, 1], b, [1, 2], [0, 2]) as a text and arrays."""
    def text(items):
        return "".join("..." if item is Ellipsis else _LETTERS[operator.index(item)] for item in items)
    arrays, given = list(operands[0::2]), list(operands[1::2])
    output = arrays.pop() if len(arrays) > len(given) else None
    subscripts = ",".join(map(text, given))
    return (subscripts if output is None else f"{subscripts}->{text(output)}"), arrays


def _parsed(subscripts, arrays):
    """The letters of each operand and of the result, where "..." has become digits, the last axis's 0."""
    text = subscripts.replace(" ", "")
    for c in text.replace("->", "").replace("...", "").replace(",", ""):
        if c not in _LETTERS:
            raise ValueError(f"invalid subscript '{c}' in einstein sum subscripts string, subscripts must be letters")
    left, arrow, right = text.partition("->")
    terms = left.split(",")
    if len(terms) != len(arrays):  # the words are numpy's
        raise ValueError(f"{'fewer' if len(terms) < len(arrays) else 'more'} operands provided to einstein sum function than specified in the "
                         "subscripts string")
    most, spelled = 0, []
    for i, (term, a) in enumerate(zip(terms, arrays)):
        named = len(term.replace("...", ""))
        if named > a.ndim:
            raise ValueError(f"einstein sum subscripts string contains too many subscripts for operand {i}")
        if "..." not in term and named < a.ndim:
            raise ValueError("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast "
                             "the extra dimensions.")
        most = max(most, a.ndim - named)
        spelled.append(term.replace("...", _digits(a.ndim - named)))
    if not arrow:
        letters = left.replace("...", "").replace(",", "")
        right = "..." + "".join(c for c in sorted(set(letters)) if letters.count(c) == 1)
    output = right.replace("...", _digits(most))
    for c in output:
        if output.count(c) > 1:
            raise ValueError(f"einstein sum subscripts string includes output subscript '{c}' multiple times")
        if not any(c in term for term in spelled):
            raise ValueError(f"einstein sum subscripts string included output subscript '{c}' which never appeared in an input")
    if most and "..." not in right:
        raise ValueError("output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the "
                         "extra dimensions.")
    return spelled, output


def _digits(count):
    return "".join(chr(0x2460 + i) for i in range(count - 1, -1, -1))


def _diagonals(letters, a):
    """One axis a letter; still a view."""
    for c in dict.fromkeys(letters):
        while letters.count(c) > 1:
            i = letters.index(c)
            j = letters.index(c, i + 1)
            if a.shape[i] != a.shape[j]:
                raise ValueError(f"dimensions in operand 0 for collapsing index '{c}' don't match ({a.shape[i]} != {a.shape[j]})")
            a = np.moveaxis(np.diagonal(a, 0, i, j), -1, i)
            letters = letters[:j] + letters[j + 1:]
    return letters, a


def _summed(letters, a, kept):
    gone = tuple(i for i, c in enumerate(letters) if c not in kept)
    if not gone:
        return letters, a
    return "".join(c for c in letters if c in kept), a.sum(axis=gone, dtype=a.dtype)


def _arranged(letters, a, wanted):
    """The axes of a in the order of wanted; letters that a lacks have length 1."""
    a = a.transpose([letters.index(c) for c in wanted if c in letters])
    return a.reshape([a.shape[[c for c in wanted if c in letters].index(c)] if c in letters else 1 for c in wanted])


def _contracted(x, a, y, b, kept, output):
    """The product of two operands, summed over what is not kept.  output: the letters of the result, for errors."""
    sizes = {}
    for letters, array in ((x, a), (y, b)):
        for c, n in zip(letters, array.shape):
            if sizes.setdefault(c, n) != n:
                if 1 not in (sizes[c], n):
                    raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: "
                                     f"{_remapped(x, a, output, x + y)} {_remapped(y, b, output, x + y)} ")
                sizes[c] = max(sizes[c], n)
    stack = [c for c in x if c in y and c in kept]
    summed = [c for c in x if c in y and c not in kept]
    rows, columns = [c for c in x if c not in y], [c for c in y if c not in x]
    a, b = _arranged(x, a, stack + rows + summed), _arranged(y, b, stack + summed + columns)
    shapes = [[sizes[c] for c in part] for part in (stack, rows, summed, columns)]
    lead, m, k, n = (_product(shape) for shape in shapes)
    a = np.broadcast_to(a, shapes[0] + shapes[1] + shapes[2]).reshape(lead, m, k)
    b = np.broadcast_to(b, shapes[0] + shapes[2] + shapes[3]).reshape(lead, k, n)
    product = np.matmul(a, b) if summed else a * b
    return "".join(stack + rows + columns), product.reshape(shapes[0] + shapes[1] + shapes[3])


def _remapped(letters, a, output, others):
    """(2,3)->(2,newaxis,3), as the loop over all letters would have it."""
    every = [c for c in dict.fromkeys(output + others)]
    first = ",".join(map(str, a.shape)) + ("," if a.ndim == 1 else "")
    places = [str(a.shape[letters.index(c)]) if c in letters else "newaxis" for c in every]
    while places and places[0] == "newaxis":
        del places[0]
    return f"({first})->({','.join(places)}{',' * (len(every) == 1)})"


def _product(shape):
    total = 1
    for n in shape:
        total *= n
    return total


# ---- sums that are written often: what they come to is found once for a text

@functools.lru_cache(maxsize=256)
def _usual(subscripts):
    """Of two arrays: the function that is this sum, and the arrays' dimensions; None for rarer ones."""
    letters = {}
    text = "".join(letters.setdefault(c, chr(97 + len(letters))) if c in _LETTERS else c for c in subscripts.replace(" ", ""))
    return {"a,a->": (np.dot, 1, 1), "a,a": (np.dot, 1, 1), "ab,b->a": (np.matmul, 2, 1), "ab,b": (np.matmul, 2, 1),
            "ab,bc->ac": (np.matmul, 2, 2), "ab,bc": (np.matmul, 2, 2)}.get(text)


@functools.lru_cache(maxsize=256)
def _plan(subscripts):
    """Of one or two arrays, each with every letter once, and none that the result and the other array lack: how their axes go; of a matrix's
    diagonal: whether it is summed.  Else None."""
    left, arrow, output = subscripts.replace(" ", "").partition("->")
    terms = left.split(",")
    if not arrow:
        output = "".join(sorted(c for c in set("".join(terms)) if left.count(c) == 1))
    if not all(c in _LETTERS for c in output + "".join(terms)) or len(set(output)) < len(output) or set(output) - set(left):
        return None
    if len(terms) == 1 and len(left) == 2 and left[0] == left[1]:
        return left, None, output
    if any(len(set(term)) < len(term) for term in terms):
        return None
    if len(terms) == 1:
        kept = [c for c in left if c in output]
        return left, tuple(n for n, c in enumerate(left) if c not in output), tuple(map(kept.index, output))
    x, y = terms if len(terms) == 2 else ("", "")
    if not x or not y or (set(x) ^ set(y)) - set(output):
        return None
    stack, summed = [c for c in x if c in y and c in output], [c for c in x if c in y and c not in output]
    rows, columns = [c for c in x if c not in y], [c for c in y if c not in x]
    turns = tuple(map(x.index, stack + rows + summed)), tuple(map(y.index, stack + summed + columns)), tuple(map((stack + rows + columns).index, output))
    return x, y, turns, (len(stack), len(rows), len(summed), len(columns))


@functools.lru_cache(maxsize=256)
def _without_dots(subscripts, *dimensions):
    """The same with letters in place of "...", for arrays of so many dimensions; None where that cannot be said."""
    left, arrow, output = subscripts.replace(" ", "").partition("->")
    terms = left.split(",")
    free = [c for c in reversed(_LETTERS) if c not in subscripts]
    more = [n - len(term.replace("...", "")) for n, term in zip(dimensions, terms)]
    if len(terms) != len(dimensions) or min(more) < 0 or max(more) > len(free) or arrow and "..." not in output:
        return None
    letters = free[:max(more)]
    if not arrow:
        named = left.replace("...", "").replace(",", "")
        output = "..." + "".join(sorted(c for c in set(named) if named.count(c) == 1))
    spelled = [term.replace("...", "".join(letters[len(letters) - n:])) for n, term in zip(more, terms)]
    text = ",".join(spelled) + "->" + output.replace("...", "".join(letters))
    return None if "." in text else text


def _of_diagonal(a, as_view):
    """A matrix's diagonal, or its sum."""
    diagonal = a.diagonal()
    if not as_view:
        return diagonal.sum(dtype=a.dtype)
    diagonal.flags.writeable = a.flags.writeable
    return diagonal


def _by_plan(subscripts, a, b=None):
    """The sum, if it has a plan and the arrays fit; else None."""
    plan = _plan(subscripts)
    if plan is None or len(plan) != (3 if b is None else 4) or type(a) is not np.ndarray or a.ndim != len(plan[0]) or a.dtype.kind not in "iufc":
        return None
    if b is None:
        _, gone, turn = plan
        if gone is None:
            return _of_diagonal(a, turn != "") if a.shape[0] == a.shape[1] else None
        if gone and turn == tuple(range(len(turn))):
            return a.sum(axis=gone, dtype=a.dtype)
        result = (a.sum(axis=gone, dtype=a.dtype) if gone else a).transpose(turn)
        return result if result.ndim else result[()]
    _, y, (turn_a, turn_b, turn_out), (stack, rows, summed, columns) = plan
    if type(b) is not np.ndarray or b.ndim != len(y) or a.dtype != b.dtype:
        return None
    a, b = a.transpose(turn_a), b.transpose(turn_b)
    lead, over, wide = a.shape[:stack], a.shape[stack + rows:], b.shape[stack + summed:]
    if lead != b.shape[:stack] or over != b.shape[stack:stack + summed]:
        return None
    shape = a.shape[:stack + rows] + wide
    if not summed:
        result = a.reshape(a.shape + (1,) * columns) * b.reshape(lead + (1,) * rows + wide)
    elif rows == summed == columns == 1:
        result = np.matmul(a, b)
    else:
        k = _product(over)
        result = np.matmul(a.reshape(lead + (_product(a.shape[stack:stack + rows]), k)), b.reshape(lead + (k, _product(wide)))).reshape(shape)
    if turn_out != tuple(range(len(turn_out))):
        result = result.transpose(turn_out)
    return result if result.ndim else result[()]


def _by_usual(subscripts, a, b):
    """The sum, if it is a usual one of arrays that fit; else None."""
    usual = _usual(subscripts)
    if usual is None or not type(a) is type(b) is np.ndarray or (a.ndim, b.ndim) != usual[1:]:
        return None
    return usual[0](a, b) if a.dtype == b.dtype and a.dtype.kind in "iufc" and a.shape[-1] == b.shape[0] else None


def einsum(*operands, out=None, dtype=None, order="K", casting="safe", optimize=False):
    """einsum("ij,jk->ik", a, b): the products of what has the same letters, summed over the letters that the result lacks."""
    if not operands:
        raise ValueError("must specify the einstein sum subscripts string and at least one operand, or at least one operand and its "
                         "corresponding subscripts list")
    if isinstance(operands[0], str) and "..." in operands[0] and all(type(a) is np.ndarray for a in operands[1:]):
        text = _without_dots(operands[0], *[a.ndim for a in operands[1:]]) if len(operands) > 1 else None
        operands = operands if text is None else (text, *operands[1:])
    if len(operands) == 3 and isinstance(operands[0], str) and out is None and dtype is None:
        result = _by_usual(*operands)
        if result is not None:
            return result
    if len(operands) in (2, 3) and isinstance(operands[0], str) and out is None and dtype is None:
        result = _by_plan(*operands)
        if result is not None:
            return result
    if isinstance(operands[0], str):
        subscripts, arrays = operands[0], list(operands[1:])
    else:
        subscripts, arrays = _from_lists(operands)
    arrays = [np.asanyarray(a) for a in arrays]
    terms, output = _parsed(subscripts, arrays)
    kind = np.result_type(*arrays) if dtype is None else np.dtype(dtype)
    if len(arrays) > 1 or dtype is not None:
        arrays = [a.astype(kind, casting=casting, copy=False) for a in arrays]
    pairs = [_diagonals(letters, a) for letters, a in zip(terms, arrays)]
    letters, result = pairs[0]
    for i, (other, b) in enumerate(pairs[1:], 1):
        later = output + "".join(term for term, _ in pairs[i + 1:])
        letters, result = _summed(letters, result, other + later)
        other, b = _summed(other, b, letters + later)
        letters, result = _contracted(letters, result, other, b, later, output)
    letters, result = _summed(letters, result, output)
    result = _arranged(letters, result, output) if letters != output else result
    if out is not None:
        out[...] = result
        return out
    if result.base is not None and len(arrays) == 1 and arrays[0].flags.writeable:
        result.flags.writeable = True
    return result[()] if result.ndim == 0 else result


def einsum_path(*operands, optimize="greedy", einsum_call=False):
    """The order in which einsum multiplies: from left to right."""
    count = len(operands) - 1 if isinstance(operands[0], str) else len(operands) // 2
    if count < 3:
        return ["einsum_path", tuple(range(count))], ""
    return ["einsum_path", (0, 1)] + [(0, count - 1 - i) for i in range(1, count - 1)], ""
