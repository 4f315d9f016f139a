"""Files of cells.

An .ipy file is Python text: a line `# In [n]:` begins a cell and does not belong to it; without any, the whole file is one. An
.ipynb file is JSON of nbformat 4. Nothing in it is trusted: every field is checked before it is used."""
import json
import re

from _cells.error import DocumentError

LABEL = re.compile(r"# In \[(?:\d+| |None)\]:\s*$")
CELL_KINDS = ("code", "markdown", "raw")


class Cell:
    """A text, and for a notebook's cell the dict it came from."""

    def __init__(self, text, record=None):
        self.text, self.record = text, record

    def _has_tag(self, tag):
        return self.record is not None and tag in _tags_of(self.record)

    @property
    def may_raise(self):
        """A notebook says by a tag that a cell is meant to raise."""
        return self._has_tag("raises-exception")

    @property
    def is_skipped(self):
        """A notebook says by a tag that a cell is not run when it is written anew."""
        return self._has_tag("skip-execution")


class Document:
    """Its code cells; for a notebook also the whole dict."""

    def __init__(self, cells, record=None):
        self.cells, self.record = cells, record

    def code_cells(self):
        """The cells to run, in order."""
        return self.cells


def read(path):
    """The document in a file. DocumentError, OSError."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        raise DocumentError(f"not UTF-8 at byte {e.start}") from None
    return notebook(text) if path.endswith(".ipynb") else cells_of_text(text)


def cells_of_text(text):
    """The cells of an .ipy file."""
    cells, lines = [], []
    for line in text.splitlines():
        if LABEL.match(line):
            cells.append(lines)
            lines = []
        else:
            lines.append(line)
    cells.append(lines)
    if not "".join(cells[0]).strip():
        del cells[0]  # what stands before the first label
    return Document([Cell("\n".join(lines).strip("\n")) for lines in cells])


def notebook(text):
    """The notebook that a JSON text holds."""
    try:
        record = json.loads(text)
    except RecursionError:
        raise DocumentError("nested too deeply") from None
    except ValueError as e:
        raise DocumentError(f"not JSON: {e}") from None
    _check(isinstance(record, dict), "a notebook is a JSON object")
    version = record.get("nbformat")
    _check(type(version) is int, "no 'nbformat': this is not a notebook")
    _check(version == 4, f"nbformat {version}: only 4 is known")
    _check(isinstance(record.get("cells"), list), "no list of 'cells'")
    _check_language(record)
    return Document([_code_cell(cell, number) for number, cell in enumerate(record["cells"]) if _is_code(cell, number)], record)


def _check(is_right, message):
    if not is_right:
        raise DocumentError(message)


def _dict_in(record, key):
    value = record.get(key)
    return value if isinstance(value, dict) else {}


def _check_language(record):
    metadata = _dict_in(record, "metadata")
    language = _dict_in(metadata, "language_info").get("name") or _dict_in(metadata, "kernelspec").get("language")
    _check(language is None or (isinstance(language, str) and language.lower() in ("python", "ipython", "gilt")),
           f"a notebook in {language!r:.60}, not in Python")


def _is_code(cell, number):
    _check(isinstance(cell, dict), f"cell {number} is no object")
    _check(cell.get("cell_type") in CELL_KINDS, f"cell {number}: unknown cell_type {cell.get('cell_type')!r:.60}")
    text_of(cell, number)
    return cell["cell_type"] == "code"


def _code_cell(cell, number):
    return Cell(text_of(cell, number).strip("\n"), cell)


def text_of(cell, number):
    """A cell's source, which is a string or a list of them."""
    source = cell.get("source")
    if isinstance(source, list):
        _check(all(isinstance(line, str) for line in source), f"cell {number}: 'source' holds something else than text")
        return "".join(source)
    _check(isinstance(source, str), f"cell {number} has no 'source'")
    return source


def _tags_of(cell):
    tags = _dict_in(cell, "metadata").get("tags")
    return tags if isinstance(tags, list) else ()
