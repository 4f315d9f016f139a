"""What a pattern consists of, for programs that look into patterns: parse() gives lists of (operation, argument).

The engine's own parser does the work; its tree is told in the words of _constants. Alternatives are not simplified."""
import _re
from re._constants import *
from re import _constants

__all__ = ["parse", "State", "SubPattern"]

FLAGS = {"i": SRE_FLAG_IGNORECASE, "L": SRE_FLAG_LOCALE, "m": SRE_FLAG_MULTILINE, "s": SRE_FLAG_DOTALL, "x": SRE_FLAG_VERBOSE,
         "a": SRE_FLAG_ASCII, "t": SRE_FLAG_TEMPLATE, "u": SRE_FLAG_UNICODE}
_PLACES = AT_BEGINNING, AT_BEGINNING, AT_END, AT_END, AT_END_STRING, AT_BOUNDARY, AT_NON_BOUNDARY
_CLASSES = tuple(getattr(_constants, "CATEGORY_" + name) for name in ("DIGIT", "NOT_DIGIT", "SPACE", "NOT_SPACE", "WORD", "NOT_WORD"))
_REPEATS = MAX_REPEAT, MIN_REPEAT, POSSESSIVE_REPEAT
_NEGATIVE, _BEHIND = 1, 2  # bits of a look's mode


class State:
    """What belongs to the whole pattern: its flags, the numbers of its named groups, and how many groups there are."""

    def __init__(self):
        self.flags, self.groupdict, self._groups = 0, {}, 1

    @property
    def groups(self):
        """The number of groups, the whole match included."""
        return self._groups


class SubPattern:
    """A part of a pattern: a list of (operation, argument), `data`."""

    def __init__(self, state, data=None):
        self.state, self.data, self.width = state, [] if data is None else data, None

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        found = self.data[index]
        return SubPattern(self.state, found) if isinstance(index, slice) else found

    def __setitem__(self, index, code):
        self.data[index] = code

    def __delitem__(self, index):
        del self.data[index]

    def insert(self, index, code):
        """Puts (operation, argument) at a place."""
        self.data.insert(index, code)

    def append(self, code):
        """Puts (operation, argument) behind the others."""
        self.data.append(code)

    def getwidth(self):
        """The least and the greatest number of characters that it can match, both at most MAXREPEAT."""
        if self.width is None:
            low = high = 0
            for operation, argument in self.data:
                least, most = _width(self.state, operation, argument)
                low, high = low + least, high + most
            self.width = min(low, int(MAXREPEAT) - 1), min(high, MAXREPEAT)
        return self.width

    def dump(self, level=0):
        """Prints it, a line for each operation."""
        for operation, argument in self.data:
            plain = [item for item in argument if not _parts(item)] if isinstance(argument, tuple) else [argument] * (not _parts(argument))
            print("  " * level + str(operation), *plain)
            for number, part in enumerate(_parts(argument)):
                if number:
                    print("  " * level + ("OR" if operation is BRANCH else "ELSE"))
                part.dump(level + 1)


def _parts(argument):
    """The parts of the pattern in an argument."""
    if isinstance(argument, SubPattern):
        return [argument]
    items = argument if isinstance(argument, (tuple, list)) else ()
    return [part for item in items for part in _parts(item)]


def _width(state, operation, argument):
    if operation is BRANCH:
        widths = [part.getwidth() for part in argument[1]]
        return min(low for low, _ in widths), max(high for _, high in widths)
    if operation in _REPEATS:
        least, most, part = argument
        low, high = part.getwidth()
        return low * least, high * most
    if operation in (SUBPATTERN, ATOMIC_GROUP):
        return (argument if operation is ATOMIC_GROUP else argument[-1]).getwidth()
    if operation is GROUPREF:
        return state.widths.get(argument, (0, int(MAXREPEAT)))
    if operation is GROUPREF_EXISTS:
        widths = [part.getwidth() if part else (0, 0) for part in argument[1:]]
        return min(low for low, _ in widths), max(high for _, high in widths)
    return (1, 1) if operation in (ANY, IN, LITERAL, NOT_LITERAL) else (0, 0)


class _Translator:
    """From the engine's tree to lists."""

    def __init__(self, state):
        self.state = state

    def part(self, node):
        """A SubPattern for a node."""
        return SubPattern(self.state, list(self._codes(node)))

    def _codes(self, node):
        kind, *rest = node
        if kind == "cat":
            for child in rest[0]:
                yield from self._codes(child)
        elif kind != "empty":
            yield getattr(self, "_" + kind)(*rest)

    def _char(self, c):
        return LITERAL, c

    def _any(self):
        return ANY, None

    def _fail(self):
        return FAILURE, ()

    def _at(self, mode):
        return AT, _PLACES[mode]

    def _ref(self, group):
        return GROUPREF, group

    def _set(self, negate, classes, ranges):
        items = [(CATEGORY, name) for bit, name in enumerate(_CLASSES) if classes >> bit & 1]
        for low, high in _joined(ranges):
            items += [(RANGE, (low, high))] if high - low > 1 else [(LITERAL, c) for c in range(low, high + 1)]
        if len(items) == 1 and items[0][0] is LITERAL:
            return NOT_LITERAL if negate else LITERAL, items[0][1]
        return IN, [(NEGATE, None)] * negate + items

    def _alt(self, branches):
        return BRANCH, (None, [self.part(branch) for branch in branches])

    def _repeat(self, mode, least, most, node):
        if node[0] == "group" and not node[1]:
            node = node[2]
        return _REPEATS[mode], (least, MAXREPEAT if most < 0 else most, self.part(node))

    def _group(self, number, node):
        part = self.part(node)
        if number:
            self.state.widths[number] = part.getwidth()
        return SUBPATTERN, (number or None, 0, 0, part)

    def _look(self, mode, node):
        return ASSERT_NOT if mode & _NEGATIVE else ASSERT, (-1 if mode & _BEHIND else 1, self.part(node))

    def _atomic(self, node):
        return ATOMIC_GROUP, self.part(node)

    def _cond(self, group, yes, no):
        return GROUPREF_EXISTS, (group, self.part(yes), no and self.part(no))


def _joined(ranges):
    """Ranges that touch become one."""
    joined = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


def parse(str, flags=0, state=None):
    """The parts of a pattern as a SubPattern. re.error, as compile() raises it."""
    flags, groups, names, tree = _re.tree(str, int(flags))
    state = state or State()
    state.str, state.flags, state.groupdict, state._groups, state.widths = str, flags, dict(names), groups + 1, {}
    return _Translator(state).part(tree)
