"""D000-03 D000-18 D001-02 D001-08 D001-12 D001-14 D001-15 D002-04 D002-06 D002-13 D002-14 D002-16: functions."""
from __future__ import annotations
import multiprocessing


def download_img(img_url: str):
    """
    A docstring
    of several lines
    """
    return f"{img_url.split('/')[-1]}.jpg"

print(download_img('https://example.org/a/photo-1'), download_img.__doc__.split(), download_img.__annotations__)

q = []

def download_img():
    """a docstring before global"""
    global q

    while True:
        if not q:
            # a comment, and blank lines

            return len(q)
        q.pop()

q.extend('abc')
print(download_img(), q)
process = multiprocessing.Process(
    target=download_img, 
    args=(10000,)
)
print(process.exitcode, process.is_alive())

def points(n):
    x, y = n, n + 1
    return x,y,'z'

one,two,three = points(1)
print(one, two, three)

def generate(filename: str, frequency: float, duration: float) -> tuple[str, float]:
    return filename, frequency * duration
print(generate('f', frequency=440, duration=60.0 * 4), generate.__annotations__)

def run(items, do_work, processes=None, chunksize=None):
    print(f"with {processes=}, {chunksize=}")
    return list(map(do_work, items))
print(run(['b', 'a'], str.upper), run([1], str, chunksize=0))
for t in range(2):
    print('again', end=' ')
print()
