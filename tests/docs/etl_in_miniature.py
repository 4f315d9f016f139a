from __future__ import annotations
import os.path
from multiprocessing import Pool
from time import perf_counter
os.chdir(os.environ["TMPDIR"])
def gen(filename: str, n: int = 4) -> None:
    print(f"creating {filename}")
    with open(filename, "wb") as f: f.write(bytes(n))
def etl(filename: str) -> tuple[str, float]:
    start_t = perf_counter()
    with open(filename, "rb") as f: data = f.read()
    with open(filename.removesuffix(".wav") + "-transformed.wav", "wb") as f: f.write(data[::-1])
    return filename, perf_counter() - start_t
try:
    os.mkdir("sounds")
except FileExistsError:
    pass
names = [f"sounds/example{n}.wav" for n in range(4)]
for name in names:
    if not os.path.exists(name): gen(name, n=2 ** 10)  # expect: creating sounds/example0.wav
    # expect: creating sounds/example1.wav
    # expect: creating sounds/example2.wav
    # expect: creating sounds/example3.wav
with Pool() as pool:
    for filename, duration in pool.map(etl, names):
        print(f"{filename} completed in {duration * 0:.2f}s")
        # expect: sounds/example0.wav completed in 0.00s
        # expect: sounds/example1.wav completed in 0.00s
        # expect: sounds/example2.wav completed in 0.00s
        # expect: sounds/example3.wav completed in 0.00s
print(sorted(os.listdir("sounds")))
# expect: ['example0-transformed.wav', 'example0.wav', 'example1-transformed.wav', 'example1.wav', 'example2-transformed.wav', 'example2.wav', 'example3-transformed.wav', 'example3.wav']
