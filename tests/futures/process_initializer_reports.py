# What an initializer raises in a worker is told on stderr there, before the pool is broken.
import io
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class Said(io.StringIO):
    """Tells the first and the last line of what is written."""

    def write(self, text):
        lines = text.splitlines()
        os.write(1, f"{lines[0]} {lines[-1]}\n".encode())


def unable():
    raise OSError("no database")


if __name__ == "__main__":
    sys.stderr = Said()
    with ProcessPoolExecutor(1, initializer=unable) as executor:
        try:
            executor.submit(abs, -1).result()
        except BrokenProcessPool:
            print("broken")  # expect: Exception in initializer: OSError: no database
            # expect: broken
