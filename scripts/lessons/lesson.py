"""What the lessons share: a title, a remark, a measurement, a comparison.

A Comparison keeps the wall time of each way to do the same work; the first one is the measure for the rest.  Wall time is
what a clock on the wall shows; CPU time, what processors did for this process (its finished children apart).
"""
import os
import sys
import textwrap
import time


def title(text):
    print(f"\n{text}\n{'-' * len(text)}")


def notice(text):
    """Prints a remark, wrapped; the texts of the lessons are written with the indentation of their code."""
    print(textwrap.fill(" ".join(text.split()), 92, initial_indent="  > ", subsequent_indent="    "))


def show_machine(subject):
    python = "gilt" if sys.implementation.name == "gilt" else f"python {sys.version.split()[0]}"
    print(f"{subject}\n({python}, {os.cpu_count()} processors)")


class Comparison:
    """Ways to do the same work, each with the seconds that it took."""

    def __init__(self):
        self.rows = []

    def run(self, name, work, *args):
        """Does the work, prints its time beside the first one's, and gives its result."""
        wall, cpu = time.perf_counter(), time.process_time()
        result = work(*args)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        self.rows.append((name, wall))
        first = self.rows[0][1]
        beside = f"{wall / first:5.2f} of the first" if len(self.rows) > 1 and first else ""
        print(f"  {name:34} wall {wall:6.2f} s   CPU here {cpu:6.2f} s   {beside}".rstrip())
        return result
