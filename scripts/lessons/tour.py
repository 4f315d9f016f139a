"""A tour through the lessons: waiting, computing, downloading, arrays, sound files; each with the times measured here.

Each lesson is a program of its own (scripts/lessons/NAME.py) and prints what to notice.  At the end: what the lock did
meanwhile in a program that computes in two threads, which only gilt can tell.
"""
import os
import subprocess
import sys
import time
from threading import Thread

LESSONS = ["squares", "powers", "downloads", "arrays", "sounds"]
FOLDER = os.path.dirname(os.path.abspath(__file__))


def count_down(number=2_000_000):
    while number:
        number -= 1


def show_the_lock():
    try:
        import gil
    except ImportError:  # another Python
        return
    gil.timing(True)
    threads = [Thread(target=count_down, name=f"counter {n}") for n in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"\nThe lock, while two threads counted down (policy {gil.policy()}):", flush=True)
    gil.print_stats()


if __name__ == "__main__":
    start = time.perf_counter()
    for lesson in LESSONS:
        print(f"\n{'=' * 30} {lesson}.py {'=' * 30}", flush=True)
        subprocess.run([sys.executable, os.path.join(FOLDER, lesson + ".py")], check=True)
    show_the_lock()
    print(f"\nThe tour took {time.perf_counter() - start:.1f} s.")
