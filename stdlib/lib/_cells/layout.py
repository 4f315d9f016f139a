"""Text that is broken into lines only where it does not fit: groups of words, outer groups broken first.

The words of a group come with breakable blanks between them. Nothing is decided before it must be: text waits behind the first
undecided blank until it would pass the right margin; then the outermost group that has an undecided blank is broken at all of its
blanks, those still to come included. The idea is Derek Oppen's ("Prettyprinting", TOPLAS 1980); which group is chosen follows
IPython's printer, whose output this must equal.  Objects may speak to it themselves in a method _repr_pretty_(p, cycle)."""
from collections import deque
from contextlib import contextmanager

SEQUENCE_LIMIT = 1000


class _Group:
    """Its blanks that are still undecided, and whether the next ones break at once."""

    __slots__ = ("depth", "blanks", "broken")

    def __init__(self, depth):
        self.depth, self.blanks, self.broken = depth, 0, False


class Layout:
    """A margin, a column, and what waits to be decided: strings, and tuples (text, group, indentation) for blanks."""

    max_seq_length = SEQUENCE_LIMIT

    def __init__(self, max_width=79):
        self.max_width = max_width
        self.indentation = 0
        self._done, self._column = [], 0
        self._waiting, self._waiting_width = deque(), 0
        outermost = _Group(0)
        self._open = [outermost]
        self._by_depth = [[outermost]]

    # ---- what objects call

    def text(self, text):
        """Words that stay together."""
        if not self._waiting:
            self._done.append(text)
            self._column += len(text)
            return
        self._waiting.append(text)
        self._waiting_width += len(text)
        self._make_room()

    def breakable(self, sep=" "):
        """A blank where the group may be broken."""
        group = self._open[-1]
        if group.broken:
            self._new_line()
            return
        group.blanks += 1
        self._waiting.append((sep, group, self.indentation))
        self._waiting_width += len(sep)
        self._make_room()

    def break_(self):
        """A new line in any case."""
        group = self._choose()
        if group:
            self._break(group)
        self._new_line()

    def begin_group(self, indent=0, open=""):
        """A group whose lines begin `indent` further to the right."""
        if open:
            self.text(open)
        group = _Group(self._open[-1].depth + 1)
        self._open.append(group)
        if group.depth == len(self._by_depth):
            self._by_depth.append([])
        self._by_depth[group.depth].append(group)
        self.indentation += indent

    def end_group(self, dedent=0, close=""):
        """The end of the innermost group."""
        self.indentation -= dedent
        group = self._open.pop()
        if not group.blanks:
            self._forget(group)
        if close:
            self.text(close)

    @contextmanager
    def group(self, indent=0, open="", close=""):
        """begin_group and end_group around a block."""
        self.begin_group(indent, open)
        try:
            yield
        finally:
            self.end_group(indent, close)

    @contextmanager
    def indent(self, indent):
        """Lines within the block begin further to the right."""
        self.indentation += indent
        try:
            yield
        finally:
            self.indentation -= indent

    def flush(self):
        """Everything that waits is written; undecided blanks stay blanks."""
        while self._waiting:
            self._write_first()

    def result(self):
        """All of the text."""
        self.flush()
        return "".join(self._done)

    # ---- deciding

    def _new_line(self):
        self.flush()
        self._done.append("\n" + " " * self.indentation)
        self._column = self.indentation

    def _write_first(self):
        item = self._waiting.popleft()
        if isinstance(item, str):
            text = item
        else:
            text, group, indentation = item
            group.blanks -= 1
            if group.broken:
                self._waiting_width -= len(text)
                self._done.append("\n" + " " * indentation)
                self._column = indentation
                return
            if not group.blanks:
                self._forget(group)
        self._waiting_width -= len(text)
        self._done.append(text)
        self._column += len(text)

    def _make_room(self):
        while self.max_width < self._column + self._waiting_width:
            group = self._choose()
            if not group:
                return
            self._break(group)

    def _break(self, group):
        while group.blanks:
            self._write_first()
        while self._waiting and isinstance(self._waiting[0], str):
            self._write_first()

    def _choose(self):
        """The outermost group with an undecided blank, the latest of its depth; groups further out will break at once."""
        for groups in self._by_depth:
            for number, group in enumerate(reversed(groups)):
                if group.blanks:
                    del groups[number]  # counted from the other side: so IPython has it, and the layout depends on it
                    group.broken = True
                    return group
            for group in groups:
                group.broken = True
            groups.clear()
        return None

    def _forget(self, group):
        try:
            self._by_depth[group.depth].remove(group)
        except ValueError:
            pass
