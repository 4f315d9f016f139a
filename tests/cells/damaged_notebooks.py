"""Notebooks that were cut, mutated or never were any: each is refused with one line, or read."""
# oracle: no (cells)
# memory: 1
import copy
import json
import os
import random
import subprocess
import sys
import tempfile

from _cells import document, writer
from _cells.error import DocumentError

GOOD = {"nbformat": 4, "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "x", "language": "python"}},
        "cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# T\n", "x"]},
                  {"cell_type": "code", "id": "b", "metadata": {"tags": ["raises-exception"]}, "source": "1 + 1",
                   "outputs": [], "execution_count": None}]}
STRANGE = [None, True, -1, 1e308, "", "x" * 100, [], {}, [[]], {"a": [1]}, 10 ** 30, ["a", 1], "\ud800"]


def read(text):
    """What becomes of a text: "read", or the kind of refusal."""
    try:
        notebook = document.notebook(text)
    except DocumentError as e:
        assert "\n" not in str(e) and len(str(e)) < 200, str(e)
        return "refused"
    for cell in notebook.code_cells():
        cell.may_raise
    writer.forget_outputs(notebook.code_cells())
    json.dumps(writer._complete(notebook.record))
    return "read"


def places(value, path=()):
    """Paths of all parts of a JSON value."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, path + (key,))


def replaced(path, new):
    """GOOD with one part replaced."""
    result = copy.deepcopy(GOOD)
    if not path:
        return new
    at = result
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = new
    return result


text = json.dumps(GOOD)
outcomes = {read(text[:n]) for n in range(len(text))}
print("cut:", outcomes, "whole:", read(text))
outcomes = [read(json.dumps(replaced(path, new))) for path in places(GOOD) for new in STRANGE]
print("replaced:", len(outcomes) > 300, set(outcomes) == {"read", "refused"})

rng = random.Random(1)
for _ in range(1500):
    data = list(text)
    for _ in range(rng.randrange(1, 5)):
        data[rng.randrange(len(data))] = rng.choice('{}[]",:0e-\\x\0 ')
    read("".join(data))
print("mutated: done")
for nested in ("[" * 100000, '{"cells":' * 50000, "[" * 100000 + "]" * 100000, '{"nbformat": 4, "cells": ' + "[" * 90000 + "]" * 90000 + "}"):
    print("nested:", read(nested))
print("digits:", read('{"nbformat": ' + "4" * 100000 + "}"))

with tempfile.TemporaryDirectory() as folder:
    for name, content in (("cut.ipynb", text[:200].encode()), ("binary.ipynb", bytes(range(256))), ("old.ipynb", b'{"nbformat": 3}'),
                          ("list.ipynb", b"[]"), ("r.ipynb", json.dumps(replaced(("metadata",), {"kernelspec": {"language": "R"}})).encode()),
                          ("binary.ipy", b"\xff\xfe"), ("absent.ipynb", None)):
        path = os.path.join(folder, name)
        if content is not None:
            with open(path, "wb") as f:
                f.write(content)
        done = subprocess.run([sys.executable, path], capture_output=True, text=True)
        print(done.returncode, done.stdout, done.stderr.replace(folder, "FOLDER").rstrip())
