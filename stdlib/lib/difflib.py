"""difflib: what two sequences have in common, and how one becomes the other.

SequenceMatcher follows Ratcliff and Obershelp ("Pattern Matching: The Gestalt Approach", Dr. Dobb's Journal, July 1988):
the longest common block, then the same on both sides of it.  Elements that occur very often in a long second sequence
("popular"), or that a function calls junk, begin no block; they may only extend one.
"""
from collections import Counter, namedtuple
from heapq import nlargest

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match", "HtmlDiff"]


def __getattr__(name):
    if name == "HtmlDiff":
        from _html_diff import HtmlDiff
        return HtmlDiff
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


Match = namedtuple("Match", "a b size")

_POPULAR_LENGTH = 200  # shorter sequences have no popular elements


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares sequences of hashable elements.  What is known of b is kept: compare many a with one b."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    __class_getitem__ = classmethod(type(list[int]))

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index_b()

    def _index_b(self):
        """b2j: where in b each element stands, without junk and the popular ones."""
        places = self.b2j = {}
        for j, element in enumerate(self.b):
            places.setdefault(element, []).append(j)
        self.bjunk = set(filter(self.isjunk, places)) if self.isjunk else set()
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= _POPULAR_LENGTH:
            often = len(self.b) // 100 + 1
            self.bpopular = {element for element, where in places.items() if len(where) > often}
            for element in self.bpopular:
                del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common block of a[alo:ahi] and b[blo:bhi]; of several the one first in a, then first in b."""
        a, b, places = self.a, self.b, self.b2j
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, size = alo, blo, 0
        lengths = {}  # j -> length of the block that ends with a[i-1] and b[j]
        for i in range(alo, ahi):
            present = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = present[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    besti, bestj, size = i - length + 1, j - length + 1, length
            lengths = present
        for junk in False, True:  # popular neighbours first, then junk
            while besti > alo and bestj > blo and (b[bestj - 1] in self.bjunk) is junk and a[besti - 1] == b[bestj - 1]:
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while (besti + size < ahi and bestj + size < bhi and (b[bestj + size] in self.bjunk) is junk
                   and a[besti + size] == b[bestj + size]):
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        """[Match(i, j, n)] in order, no two adjacent, ended by Match(len(a), len(b), 0)."""
        if self.matching_blocks is None:
            found, open_parts = [], [(0, len(self.a), 0, len(self.b))]
            while open_parts:
                alo, ahi, blo, bhi = open_parts.pop()
                i, j, size = block = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(block)
                    if alo < i and blo < j:
                        open_parts.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        open_parts.append((i + size, ahi, j + size, bhi))
            joined = []
            for i, j, size in sorted(found):
                if joined and joined[-1].a + joined[-1].size == i and joined[-1].b + joined[-1].size == j:
                    last = joined.pop()
                    i, j, size = last.a, last.b, last.size + size
                joined.append(Match(i, j, size))
            self.matching_blocks = joined + [Match(len(self.a), len(self.b), 0)]
        return self.matching_blocks

    def get_opcodes(self):
        """[(tag, i1, i2, j1, j2)]: how a[i1:i2] becomes b[j1:j2]; tags 'replace', 'delete', 'insert', 'equal'."""
        if self.opcodes is None:
            codes, i, j = [], 0, 0
            for ai, bj, size in self.get_matching_blocks():
                if i < ai or j < bj:
                    codes.append(("replace" if i < ai and j < bj else "delete" if i < ai else "insert", i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(("equal", ai, i, bj, j))
            self.opcodes = codes
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Groups of opcodes with at most n equal elements around the changes."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        group, last = [], len(codes) - 1
        for at, (tag, i1, i2, j1, j2) in enumerate(codes):
            same = tag == "equal"
            tail = i1, min(i2, i1 + n), j1, min(j2, j1 + n)         # what the change before shows of it
            head = max(i1, i2 - n), i2, max(j1, j2 - n), j2         # and the change behind
            if not same or 0 < at < last and i2 - i1 <= 2 * n:
                group.append((tag, i1, i2, j1, j2))
            elif at == 0:
                group.append((tag, *head))
            elif at == last:
                group.append((tag, *tail))
            else:
                yield group + [(tag, *tail)]
                group = [(tag, *head)]
        if any(code[0] != "equal" for code in group):
            yield group

    def ratio(self):
        """2 * matches / elements of both: 1.0 for equal sequences, 0.0 for nothing in common."""
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least ratio(): elements may match in any order."""
        if self.fullbcount is None:
            self.fullbcount = dict(Counter(self.b))
        left = dict(self.fullbcount)
        matches = 0
        for element in self.a:
            number = left.get(element, 0)
            left[element] = number - 1
            matches += number > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least quick_ratio(): by the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _as_good_as(matcher, least):
    return matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n best of possibilities whose ratio to word is at least cutoff, best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if _as_good_as(matcher, cutoff):
            scored.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, scored)]


# ---- for people: ndiff

def _lines(tag, sequence, lo, hi):
    for i in range(lo, hi):
        yield f"{tag} {sequence[i]}"


def _guide(text, tags):
    """The tags under a line, with the line's own white space where it has some, so that tabs keep their width."""
    return "".join(c if tag == " " and c.isspace() else tag for c, tag in zip(text, tags)).rstrip()


class Differ:
    """Deltas of lines: '- ' only in the first, '+ ' only in the second, '  ' in both, '? ' a guide to what changed."""

    _LEAST = 0.75   # lines less alike than this are shown as removed and added

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "equal":
                yield from _lines(" ", a, alo, ahi)
            elif tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from _lines("-", a, alo, ahi)
                yield from _lines("+", b, blo, bhi)

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        """The shorter block first, which keeps changes of neighbouring lines together."""
        removed, added = _lines("-", a, alo, ahi), _lines("+", b, blo, bhi)
        if bhi - blo < ahi - alo:
            removed, added = added, removed
        yield from removed
        yield from added

    def _best_pair(self, a, alo, ahi, b, blo, bhi):
        """(ratio, i, j) of the two lines most alike that differ, and (i, j) of the first that are equal or None."""
        best, pair, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        return best, pair, equal

    def _replace(self, a, alo, ahi, b, blo, bhi):
        best, pair, equal = self._best_pair(a, alo, ahi, b, blo, bhi)
        if best < self._LEAST:
            if equal is None:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
                return
            pair = equal
        else:
            equal = None
        i, j = pair
        yield from self._beside(a, alo, i, b, blo, j)
        if equal is None:
            yield from self._changed_line(a[i], b[j])
        else:
            yield "  " + a[i]
        yield from self._beside(a, i + 1, ahi, b, j + 1, bhi)

    def _beside(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replace(a, alo, ahi, b, blo, bhi)
        else:
            yield from _lines("-", a, alo, ahi)
            yield from _lines("+", b, blo, bhi)

    def _changed_line(self, first, second):
        tags = ["", ""]
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, first, second).get_opcodes():
            sign = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            tags[0] += sign[0] * (i2 - i1)
            tags[1] += sign[1] * (j2 - j1)
        for mark, line, line_tags in ("-", first, tags[0]), ("+", second, tags[1]):
            guide = _guide(line, line_tags)
            yield f"{mark} {line}"
            if guide:
                yield f"? {guide}\n"


def IS_LINE_JUNK(line, pat=None):
    """Is the line blank, or a lone '#'?"""
    return line.strip() in ("", "#") if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Is it a blank or a tab?"""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The Differ's delta of two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The first (1) or second (2) list of lines that a delta of ndiff was made from."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


# ---- for programs: unified and context diffs

def _check_types(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _file_lines(marks, files, dates, lineterm):
    for mark, name, date in zip(marks, files, dates):
        yield "{} {}{}{}".format(mark, name, "\t" + date if date else "", lineterm)


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The lines of `diff -u`."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield from _file_lines(("---", "+++"), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i1:i2])
                continue
            if tag != "insert":
                yield from ("-" + line for line in a[i1:i2])
            if tag != "delete":
                yield from ("+" + line for line in b[j1:j2])


def _context_range(start, stop):
    length = stop - start
    first = start + 1 if length else start
    return f"{first},{first + length - 1}" if length > 1 else str(first)


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The lines of `diff -c`."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    for number, group in enumerate(SequenceMatcher(None, a, b).get_grouped_opcodes(n)):
        if number == 0:
            yield from _file_lines(("***", "---"), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        for stars, skipped, lines, lo, hi in ("***", "insert", a, 1, 2), ("---", "delete", b, 3, 4):
            yield f"{stars} {_context_range(first[lo], last[hi])} {stars[0] * 4}{lineterm}"
            other = "delete" if skipped == "insert" else "insert"
            if any(code[0] in ("replace", other) for code in group):
                for code in group:
                    if code[0] != skipped:
                        yield from (marks[code[0]] + line for line in lines[code[lo]:code[hi]])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """unified_diff or context_diff of lines of bytes."""
    def text(data):
        try:
            return data.decode("ascii", "surrogateescape")
        except AttributeError as e:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(data).__name__, data)) from e
    for line in dfunc(list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile), text(fromfiledate),
                      text(tofiledate), n, text(lineterm)):
        yield line.encode("ascii", "surrogateescape")
