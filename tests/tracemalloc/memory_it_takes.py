# Places that are seen again and again are kept once, whatever ran between.
import random
import tracemalloc


def work(rounds):
    r = random.Random(1)
    for _ in range(rounds):
        values = [r.choice([0, -1, 123456789, 10**25, 1.5, 1e300, "hello", ""]) for _ in range(3)]
        spec = r.choice(["", "<", ">", "^"]) + r.choice(["", "5", "12"])
        "{:{}} {!r}".format(values[0], spec, values[1]), [str(values[2])] * 3


tracemalloc.start()
work(500)
before = tracemalloc.get_tracemalloc_memory()
work(8000)
grown = tracemalloc.get_tracemalloc_memory() - before
print(grown < 100_000 or grown)  # expect: True
