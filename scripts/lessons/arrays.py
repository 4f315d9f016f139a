"""Arrays: two threads over the halves of one array, then two processes with a half each.

A loop over the elements of an array is Python code and holds the lock: two threads take as long as one.  An operation on
the whole array is one call into C, which lets go of the lock when it is a long one.  Processes have locks of their own, but
what they work on must be carried to them and back.
"""
from functools import partial
from math import ceil
from multiprocessing import Pool
from threading import Thread

import numpy as np

from lesson import Comparison, notice, show_machine, title

SIZE = 4_000_000
WORKERS = 2


def square_part(source, start, count, target):
    """Squares source[start:start+count] into the same places of target: threads that share arrays need disjoint parts."""
    for i in range(start, min(start + count, len(source))):
        target[i] = source[i] ** 2


def square_by_threads(source, workers):
    target = np.zeros(len(source), dtype=int)
    part = ceil(len(source) / workers)
    threads = [Thread(target=square_part, args=(source, n * part, part, target)) for n in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return target


def square_copy(source):
    """What a process does: it gets a copy of its part and sends a new array back."""
    target = np.zeros(len(source))
    for i in range(len(source)):
        target[i] = source[i] ** 2
    return target


def parts_of(items, count):
    """items in count consecutive parts, the first ones longer by one where it does not come out even."""
    bounds = [len(items) * n // count for n in range(count + 1)]
    return [items[start:stop] for start, stop in zip(bounds, bounds[1:])]


def square_by_processes(source, workers):
    with Pool(workers) as pool:
        return np.concatenate(pool.map(square_copy, parts_of(source, workers)))


def points_on_sphere(count):
    """count random directions as an array (count, 3): evenly spread, since the height of a point is evenly spread."""
    height = 2 * np.random.rand(count) - 1
    angle = 2 * np.pi * np.random.rand(count)
    radius = np.sin(np.arccos(height))
    return np.array([radius * np.cos(angle), radius * np.sin(angle), height]).T


def near_any(stars, lamps, least_cosine):
    """Indices of the stars that have a lamp nearer than the angle with that cosine."""
    near = []
    for i in range(stars.shape[0]):
        for j in range(lamps.shape[0]):
            cosine = 0.
            for k in range(stars.shape[1]):
                cosine += stars[i, k] * lamps[j, k]
            if cosine > least_cosine:
                near.append(i)
                break
    return np.array(near, dtype=int)


def near_by_processes(search, stars, workers):
    """Each process counts from 0 in its own part: the parts' starts are added afterwards."""
    parts = parts_of(stars, workers)
    with Pool(workers) as pool:
        found = pool.map(search, parts)
    starts = np.cumsum([0] + [len(part) for part in parts[:-1]])
    return np.concatenate([part + start for part, start in zip(found, starts)])


if __name__ == "__main__":
    show_machine("Arrays: sharing them and sending them")

    title("Eight elements, two threads")
    print(" ", square_by_threads(np.arange(8), WORKERS))
    with Pool(4) as pool:
        print(" ", pool.map(np.square, np.arange(8)))
    notice("""Both threads wrote into the same array. A pool's results come back in the order of the arguments, each a
           numpy.int64, whichever worker made it.""")

    title(f"{SIZE:,} elements in a loop")
    numbers = np.arange(SIZE)
    loops = Comparison()
    expected = loops.run("one thread", square_by_threads, numbers, 1)
    assert np.array_equal(loops.run("two threads", square_by_threads, numbers, WORKERS), expected)
    assert np.array_equal(loops.run("two processes", square_by_processes, numbers, WORKERS), expected)
    notice("""The loop is Python code: threads take turns. Two processes work at the same time, and pay for it by carrying
           eight bytes an element there and eight back. Squaring one number is so little work that the way may cost more
           than two processors gain.""")
    assert np.array_equal(loops.run("no loop: numbers ** 2", lambda: numbers ** 2), expected)
    notice("The quickest way to loop is not to: the whole array in one operation.")

    title("Which stars have a lamp nearby?")
    stars, lamps = points_on_sphere(4000), points_on_sphere(400)
    search = partial(near_any, lamps=lamps, least_cosine=np.cos(np.deg2rad(1.)))
    searches = Comparison()
    alone = searches.run("one process", search, stars)
    together = searches.run("two processes", near_by_processes, search, stars, WORKERS)
    assert np.array_equal(alone, together)
    print(f"  {len(alone)} of {len(stars)}")
    notice("""A partial object carries the fixed arguments along: they are pickled with each task. The work for a star is
           long and what is sent for it short, which is what suits processes best.""")
