"""Two texts side by side as a page of HTML, with what was added, taken away and changed in colors.  A part of difflib.

The lines come from ndiff(); its lines of marks say which characters of two similar lines differ."""
import re
from html import escape

from difflib import IS_CHARACTER_JUNK, ndiff

__all__ = ["HtmlDiff"]

_STYLES = """
        table.diff {font-family: Menlo, Consolas, Monaco, Liberation Mono, Lucida Console, monospace; border: medium}
        .diff_header {background-color: #e0e0e0}
        td.diff_header {text-align: right}
        .diff_next {background-color: #c0c0c0}
        .diff_add {background-color: #aaffaa}
        .diff_chg {background-color: #ffff77}
        .diff_sub {background-color: #ffaaaa}"""
_COLORS = ("diff_add", "Added"), ("diff_chg", "Changed"), ("diff_sub", "Deleted")
_LINKS = ("f", "(f)irst change"), ("n", "(n)ext change"), ("t", "(t)op")
_CLASSES = {"+": "diff_add", "-": "diff_sub", "^": "diff_chg"}


# ---- pairs of lines

def _pairs(fromlines, tolines, linejunk, charjunk):
    """(left, right, differ) of each row; a side is (number, line, marks) or None, marks a line of "+-^ "."""
    deltas = [(line[0], line[2:].rstrip("\n")) for line in ndiff(fromlines, tolines, linejunk, charjunk)]
    numbers = [0, 0]
    taken, added = [], []                   # sides that wait for a partner
    at = 0

    def side(which, line, marks=None):
        numbers[which] += 1
        return numbers[which], line, marks

    def flush():
        for i in range(max(len(taken), len(added))):
            yield taken[i] if i < len(taken) else None, added[i] if i < len(added) else None, True
        taken.clear()
        added.clear()
    while at < len(deltas):
        sign, line = deltas[at]
        at += 1
        if sign == " ":
            yield from flush()
            yield side(0, line), side(1, line), False
        elif sign == "+":
            added.append(side(1, line, "+" * len(line)))
        elif sign == "-":
            similar, at_next = _similar(deltas, at)
            if similar is None:
                taken.append(side(0, line, "-" * len(line)))
                continue
            yield from flush()
            marks, other, other_marks = similar
            yield side(0, line, marks), side(1, other, other_marks), True
            at = at_next
    yield from flush()


def _similar(deltas, at):
    """((marks, the other line, its marks), where it goes on) behind a line taken away that was changed; else (None, at)."""
    marks = other_marks = ""
    if at < len(deltas) and deltas[at][0] == "?":
        marks = deltas[at][1]
        at += 1
    if at >= len(deltas) or deltas[at][0] != "+":
        return None, at
    other = deltas[at][1]
    at += 1
    if at < len(deltas) and deltas[at][0] == "?":
        other_marks = deltas[at][1]
        at += 1
    return ((marks, other, other_marks), at) if marks or other_marks else (None, at)


# ---- cells

def _wrapped(side, width):
    """A side in pieces of at most width characters; only the first has the number."""
    number, line, marks = side
    if not width or len(line) <= width:
        return [side]
    return [(number if start == 0 else ">", line[start:start + width], marks and marks[start:start + width])
            for start in range(0, len(line), width)]


def _text(line, marks):
    """HTML of a line, whose marked characters are in spans."""
    pieces, at = [], 0
    for run in re.finditer(r"\++|-+|\^+", (marks or "")[:len(line)]):
        pieces.append(escape(line[at:run.start()], False))
        pieces.append(f'<span class="{_CLASSES[run[0][0]]}">{escape(line[run.start():run.end()], False)}</span>')
        at = run.end()
    return ("".join(pieces) + escape(line[at:], False)).replace(" ", "&nbsp;")


class HtmlDiff:
    """Makes pages and tables of two texts.  tabsize: how wide tabs are; wrapcolumn: where lines are broken, if at all."""

    _made = 0                               # tables, whose names must differ

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize, self._wrapcolumn = tabsize, wrapcolumn
        self._linejunk, self._charjunk = linejunk, charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """A whole page; context: only what changed, with numlines lines around it."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context, numlines)
        page = (f'<!DOCTYPE html>\n<html>\n<head>\n    <meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'
                f'    <title>{escape(fromdesc)} / {escape(todesc)}</title>\n    <style type="text/css">{_STYLES}\n    </style>\n</head>\n'
                f'<body>\n{table}{_legend()}</body>\n</html>\n')
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """The table alone."""
        table, HtmlDiff._made = HtmlDiff._made, HtmlDiff._made + 1
        rows = self._rows(self._plain(fromlines), self._plain(tolines))
        rows = _around_changes(rows, numlines) if context else [rows] if rows else []
        head = ""
        if fromdesc or todesc:
            head = "".join(f'<th class="diff_next"><br></th><th colspan="2" class="diff_header">{escape(text)}</th>'
                           for text in (fromdesc, todesc))
            head = f"    <thead><tr>{head}</tr></thead>\n"
        bodies = "".join("    <tbody>\n" + self._body(part, table, i) + "    </tbody>\n"
                         for i, part in enumerate(rows)) or _nothing(context)
        columns = "    <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>\n"
        return (f'<table class="diff" id="difflib_chg_to{table}__top" cellspacing="0" cellpadding="0" rules="groups">\n'
                f"{columns * 2}{head}{bodies}</table>\n")

    def _plain(self, lines):
        return [line.expandtabs(self._tabsize) for line in lines]

    def _rows(self, fromlines, tolines):
        """(left or None, right or None, differ), long lines broken."""
        rows = []
        for left, right, differ in _pairs(fromlines, tolines, self._linejunk, self._charjunk):
            lefts = _wrapped(left, self._wrapcolumn) if left else []
            rights = _wrapped(right, self._wrapcolumn) if right else []
            for i in range(max(len(lefts), len(rights))):
                rows.append((lefts[i] if i < len(lefts) else None, rights[i] if i < len(rights) else None, differ))
        return rows

    def _body(self, rows, table, part):
        starts = [i for i, row in enumerate(rows) if row[2] and (i == 0 or not rows[i - 1][2])]
        lines = []
        for i, (left, right, _) in enumerate(rows):
            link = ""
            if i in starts:
                here = starts.index(i)
                target = here + 1 if here + 1 < len(starts) else None
                to = f"#difflib_chg_to{table}_{part}_{target}" if target is not None else f"#difflib_chg_to{table}__top"
                link = f'<a href="{to}">{"n" if target is not None else "t"}</a>'
                anchor = f' id="difflib_chg_to{table}_{part}_{here}"'
            else:
                anchor = ""
            mark = f'<td class="diff_next"{anchor}>{link}</td>'
            lines.append(f'        <tr>{mark}{self._cells(left, "from", table)}<td class="diff_next">{link}</td>'
                         f'{self._cells(right, "to", table)}</tr>\n')
        return "".join(lines)

    @staticmethod
    def _cells(side, which, table):
        if side is None:
            return '<td class="diff_header"></td><td nowrap="nowrap"></td>'
        number, line, marks = side
        name = f' id="{which}{table}_{number}"' if isinstance(number, int) else ""
        return f'<td class="diff_header"{name}>{number}</td><td nowrap="nowrap">{_text(line, marks)}</td>'


def _around_changes(rows, numlines):
    """Only the rows that differ and those around them, in parts."""
    wanted = sorted({j for i, row in enumerate(rows) if row[2] for j in range(max(0, i - numlines), min(len(rows), i + numlines + 1))})
    parts = []
    for i in wanted:
        if parts and i == parts[-1][0] + 1:
            parts[-1][1].append(rows[i])
            parts[-1][0] = i
        else:
            parts.append([i, [rows[i]]])
    return [part for _, part in parts]


def _nothing(context):
    text = "No Differences Found" if context else "Empty File"
    return f'    <tbody>\n        <tr><td></td><td>&nbsp;{text}&nbsp;</td><td></td><td>&nbsp;{text}&nbsp;</td></tr>\n    </tbody>\n'


def _legend():
    colors = "".join(f'        <tr><td class="{name}">&nbsp;{text}&nbsp;</td></tr>\n' for name, text in _COLORS)
    links = "".join(f"        <tr><td>{text}</td></tr>\n" for _, text in _LINKS)
    return (f'<table class="diff" summary="Legends">\n    <tr><th colspan="2">Legends</th></tr>\n    <tr><td><table border="" '
            f'summary="Colors">\n        <tr><th>Colors</th></tr>\n{colors}    </table></td>\n    <td><table border="" summary="Links">\n'
            f"        <tr><th>Links</th></tr>\n{links}    </table></td></tr>\n</table>\n")
