"""Answers numpy cases: the same text under python3.11 and under gilt, for numpy_differ to compare.

    numpy_answer.py FILE [START]      cases, one a line: NAME TAB STATEMENTS TAB EXPRESSION

One line of output a case: its number, what came out in a form that keeps every bit, and the warnings.
"""

import os.path
import sys

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tests", "numpy", "modules"))
from exact import answer


def main(path, start=0):
    np.set_printoptions()
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number < start:
                continue
            _, statements, expression = line.rstrip("\n").split("\t")
            statements = statements.replace("\\n", "\n")
            print(number, answer(statements, expression).replace("\n", "\\n"), flush=number % 50 == 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
