"""A list as a heap: heap[0] is the smallest item.  The steps are in C; here are the functions over iterables."""
from _heapq import *
from _heapq import _heapify_max, _heappop_max, _heapreplace_max

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """One sorted iterator over several sorted iterables."""
    sign = -1 if reverse else 1
    if reverse:
        heapify_, pop, replace = _heapify_max, _heappop_max, _heapreplace_max
    else:
        heapify_, pop, replace = heapify, heappop, heapreplace
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            heap.append([value if key is None else key(value), order * sign, value, it])
            break
    heapify_(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    """The n smallest items, the smallest first."""
    if n == 1:
        found = min(iterable, default=_nothing, key=key)
        return [] if found is _nothing else [found]
    items = iterable if hasattr(iterable, "__len__") else list(iterable)
    if n >= len(items) or n > len(items) // 8:
        return sorted(items, key=key)[:max(n, 0)]
    if n <= 0:
        return []
    it = iter(items)
    heap = [((x if key is None else key(x)), i, x) for i, x in zip(range(n), it)]
    _heapify_max(heap)
    top = heap[0][0]
    order = n
    for x in it:
        k = x if key is None else key(x)
        if k < top:
            _heapreplace_max(heap, (k, order, x))
            top = heap[0][0]
        order += 1
    heap.sort()
    return [x for _, _, x in heap]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    if n == 1:
        found = max(iterable, default=_nothing, key=key)
        return [] if found is _nothing else [found]
    items = iterable if hasattr(iterable, "__len__") else list(iterable)
    if n >= len(items) or n > len(items) // 8:
        return sorted(items, key=key, reverse=True)[:max(n, 0)]
    if n <= 0:
        return []
    it = iter(items)
    heap = [((x if key is None else key(x)), -i, x) for i, x in zip(range(n), it)]
    heapify(heap)
    top = heap[0][0]
    order = -n
    for x in it:
        k = x if key is None else key(x)
        if top < k:
            heapreplace(heap, (k, order, x))
            top = heap[0][0]
        order -= 1
    heap.sort(reverse=True)
    return [x for _, _, x in heap]


_nothing = object()
