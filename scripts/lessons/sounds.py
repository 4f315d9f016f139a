"""Sound files: read, change, write, file after file; in a row, by a pool, by a pool's iterator.

Each file is a task of its own that needs processor and disk, which is what pools are made for.  Three traps are shown: a
pool's imap gives an iterator before anything is done; an iterator is worth nothing once its pool is gone; and workers
forked from one parent draw the same random numbers.
"""
import os
import tempfile
import time
from multiprocessing import Pool

import numpy as np
import scipy.io.wavfile

from lesson import Comparison, notice, show_machine, title

RATE = 44100
SECONDS = 12.0
FILES = 8


def write_tone(path, frequency=440.0):
    moments = np.linspace(0., SECONDS, int(SECONDS * RATE))
    tone = np.sin(2. * np.pi * frequency * moments) * 0.5
    scipy.io.wavfile.write(path, RATE, tone.astype(np.float32))
    return path


def add_noise(path):
    """Reads a file, adds noise, and writes the result beside it; gives its name, its level and the seconds it took."""
    start = time.perf_counter()
    rate, samples = scipy.io.wavfile.read(path)
    samples += np.random.normal(scale=0.1, size=len(samples))
    samples = np.clip(samples, -1.0, 1.0)
    target = path.removesuffix(".wav") + "-noisy.wav"
    scipy.io.wavfile.write(target, rate, samples)
    return os.path.basename(target), float(np.sqrt(np.mean(samples ** 2))), time.perf_counter() - start


def in_a_row(work, paths):
    return list(map(work, paths))


def by_pool(work, paths):
    with Pool() as pool:
        return pool.map(work, paths)


def by_imap(work, paths):
    """The results are taken inside the with block: its end terminates the pool."""
    with Pool() as pool:
        return list(pool.imap(work, paths, chunksize=1))


def imap_too_late(paths):
    """What comes of taking them outside."""
    with Pool(2) as pool:
        iterator = pool.imap(os.path.basename, paths)
    return iterator


def first_noise(_):
    time.sleep(0.05)  # long enough for the other worker to take the other task
    return round(float(np.random.normal()), 6)


if __name__ == "__main__":
    show_machine("Sounds: one file, one task")
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"tone{n}.wav") for n in range(FILES)]

        title(f"Writing {FILES} files of {SECONDS:g} s")
        making = Comparison()
        making.run("in a row", in_a_row, write_tone, paths)
        making.run("by a pool", by_pool, write_tone, paths)
        notice("The same function, the same list: map becomes pool.map.")

        title("Adding noise to each")
        adding = Comparison()
        alone = adding.run("in a row", in_a_row, add_noise, paths)
        together = adding.run("by a pool", by_pool, add_noise, paths)
        adding.run("by a pool's imap", by_imap, add_noise, paths)
        for (name, level, seconds), (_, _, beside) in zip(alone[:2], together):
            print(f"    {name}: level {level:.3f}, {seconds:.3f} s alone, {beside:.3f} s beside other workers")
        assert all(0.3 < level < 0.4 for _, level, _ in alone + together)
        notice("""A file takes a worker longer than it takes alone: the workers share processors, memory and disk. What
               counts is the wall time of the whole.""")

        title("An iterator that outlives its pool")
        start = time.perf_counter()
        iterator = imap_too_late(paths)
        print(f"  imap came back after {time.perf_counter() - start:.3f} s, with nothing done yet")
        notice("""imap gives an iterator at once; leaving the with block terminates the workers. Whoever waits for that
               iterator's next item may wait for ever: take the results inside.""")

        title("The same noise twice")
        with Pool(2) as pool:
            print(" ", pool.map(first_noise, range(2), chunksize=1))
        notice("""Forked workers begin with the same state of the generator. Give each one a seed of its own, for
               instance by Pool(initializer=...).""")
