"""Executed notebooks: nbformat 4.5, whatever the notebook was before.

Only what the format knows is written; cells get the ids that 4.5 asks for. The file takes its name when it is complete."""
import json
import os
import re
import sys

from _cells.recorder import lines_of

ID = re.compile(r"[a-zA-Z0-9-_]{1,64}")
KEYS = {"code": ("id", "cell_type", "metadata", "execution_count", "source", "outputs"),
        "markdown": ("id", "cell_type", "metadata", "attachments", "source"),
        "raw": ("id", "cell_type", "metadata", "attachments", "source")}
LANGUAGE = {"codemirror_mode": {"name": "ipython", "version": 3}, "file_extension": ".py", "mimetype": "text/x-python",
            "name": "python", "nbconvert_exporter": "python", "pygments_lexer": "ipython3"}
KERNEL = {"display_name": "gilt", "language": "python", "name": "python3"}


def new_record(cells):
    """A notebook for cells that came from a text."""
    for cell in cells:
        cell.record = {"cell_type": "code", "source": cell.text}
    return {"cells": [cell.record for cell in cells], "metadata": {}}


def forget_outputs(cells):
    """Outputs of former runs."""
    for cell in cells:
        cell.record["outputs"], cell.record["execution_count"] = [], None


def write(record, path):
    """Write a notebook. OSError."""
    text = json.dumps(_complete(record), indent=1, ensure_ascii=False) + "\n"
    part = f"{path}.{os.getpid()}.part"
    try:
        with open(part, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
        os.replace(part, path)
    except BaseException:
        if os.path.exists(part):
            os.unlink(part)
        raise


def _complete(record):
    metadata = _dict_at(record, "metadata")
    if not isinstance(metadata.get("kernelspec"), dict) or not {"name", "display_name"} <= set(metadata["kernelspec"]):
        metadata["kernelspec"] = dict(KERNEL)
    metadata["language_info"] = {**LANGUAGE, "version": sys.version.split()[0]}
    used = set()
    cells = [_cell(cell, number, used) for number, cell in enumerate(record["cells"], 1)]
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _dict_at(record, key):
    value = record.get(key)
    return value if isinstance(value, dict) else {}


def _cell(cell, number, used):
    made = {key: cell[key] for key in KEYS[cell["cell_type"]] if key in cell}
    made["id"] = _unused_id(cell.get("id"), number, used)
    made["metadata"] = _dict_at(cell, "metadata")
    source = cell["source"]
    made["source"] = lines_of(source if isinstance(source, str) else "".join(source))
    if "attachments" in made and not isinstance(made["attachments"], dict):
        del made["attachments"]
    return {key: made[key] for key in KEYS[cell["cell_type"]] if key in made}


def _unused_id(wanted, number, used):
    if not (isinstance(wanted, str) and ID.fullmatch(wanted)) or wanted in used:
        wanted = f"cell-{number}"
        while wanted in used:
            wanted += "-"
    used.add(wanted)
    return wanted
