"""File name patterns of the shell: *, ?, [seq], [!seq]."""
import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Does the name fit the pattern (by the system's rules about case)?"""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=256, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that fit."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Does the name fit the pattern, case and all?"""
    return _compile_pattern(pat)(name) is not None


def _set_text(stuff):
    """What stands between [ and ] as a regular expression."""
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        chunks = []
        i, k = 0, 2 if stuff[0] == "!" else 1
        while (k := stuff.find("-", k)) >= 0:
            chunks.append(stuff[i:k])
            i = k + 1
            k += 3
        if stuff[i:]:
            chunks.append(stuff[i:])
        else:
            chunks[-1] += "-"
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = "-".join(s.replace("\\", r"\\").replace("-", r"\-") for s in chunks)
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return f"[{stuff}]"


def translate(pat):
    """The pattern as a regular expression."""
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            j = i + (pat[i:i + 1] == "!")
            j = pat.find("]", j + (pat[j:j + 1] == "]"))
            if j < 0:
                parts.append("\\[")
            else:
                parts.append(_set_text(pat[i:j]))
                i = j + 1
        else:
            parts.append(re.escape(c))
    return _join(parts)


def _join(parts):
    """None stands for *.  A star in the middle takes as little as will do, for good: so it is atomic."""
    pieces = [[]]
    for part in parts:
        if part is None:
            pieces.append([])
        else:
            pieces[-1].append(part)
    texts = ["".join(piece) for piece in pieces]
    if len(texts) == 1:
        return rf"(?s:{texts[0]})\Z"
    fixed = texts[0] + "".join(f"(?>.*?{text})" for text in texts[1:-1]) + ".*" + texts[-1]
    return rf"(?s:{fixed})\Z"
