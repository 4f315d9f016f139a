"""From a cell's text to Python, line by line: `%magic`, `!command`, `x = !command`, `name?`, `,f words`.

Every line stays where it is, so that line numbers in tracebacks are the cell's own. What a line means is looked at only where a
statement can begin: not inside a string, a bracket or a continued line; a small scanner keeps account of these. What follows
`%` or `!` is no Python and is not scanned."""
import builtins
import re
from keyword import iskeyword

PROMPTS = re.compile(r"(?:>>> ?|In \[\d+\]: ?)"), re.compile(r"(?:>>> ?|\.\.\.+:? ?|In \[\d+\]: ?)")
CELL_MAGIC = re.compile(r"%%(\w\S*)[ \t]*(.*)")
HELP_BEHIND = re.compile(r"(\s*)(?:\S.*?[^\w.%*])??(%{0,2}[^\W\d][\w.*]*)(\?\??)\s*$")
HELP_BEFORE = re.compile(r"(\s*)(\?\??)\s*(%{0,2}[\w.*]+)\s*$")
ESCAPED = re.compile(r"(\s*)(%|!!?)(.*)$", re.S)
MARKS = re.compile(r"[%!?]|^\s*[,;/]", re.M)  # without one of them there is nothing to do
QUOTED = re.compile(r"(\s*)([,;/])\s*([^\W\d][\w.]*)[ \t]*(.*)$")
BARE = re.compile(r"([^\W\d]\w*)(?:\s+(?![=,])(.*))?$")
ASSIGNED = re.compile(r"([^'\"#=!<>%]*[^'\"#=!<>%:\s+\-*/&|^@]\s*=\s*)([%!])(?=\S)(.*)$", re.S)

_SIGNIFICANT = re.compile(r"'''|\"\"\"|['\"#()\[\]{}]|\\$")
_END_OF = {quote: re.compile(r"\\.|\\$|" + quote) for quote in ("'", '"', "'''", '"""')}


class Scanner:
    """What the next line continues: an open string, open brackets, a backslash."""

    def __init__(self):
        self.quote = ""
        self.depth = 0
        self.continued = False

    @property
    def between_statements(self):
        """May the next line begin a statement?"""
        return not (self.quote or self.depth or self.continued)

    def read(self, line):
        """Takes one line (without its newline); where its comment begins."""
        at = 0
        self.continued = False
        while True:
            if self.quote:
                at = self._read_string(line, at)
                if self.quote:
                    return len(line)
            found = _SIGNIFICANT.search(line, at)
            if not found:
                return len(line)
            mark, at = found[0], found.end()
            if mark == "#":
                return found.start()
            if mark == "\\":
                self.continued = True
            elif mark in "([{":
                self.depth += 1
            elif mark in ")]}":
                self.depth = max(0, self.depth - 1)
            else:
                self.quote = mark

    def _read_string(self, line, at):
        while True:
            found = _END_OF[self.quote].search(line, at)
            if not found:
                if len(self.quote) == 1:
                    self.quote = ""  # not closed: the compiler will say so
                return len(line)
            if found[0] == self.quote:
                self.quote = ""
                return found.end()
            if found[0] == "\\":
                return len(line)  # the string goes on in the next line
            at = found.end()


def cell_magic(text):
    """(name, rest of its line, body with its lines where they were) of a cell that begins with %%name, else None."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        found = CELL_MAGIC.match(line)
        if not found or HELP_BEHIND.match(line):
            return None
        body = "\n".join(lines[number + 1:]).removesuffix("\n")
        return found[1], found[2].strip(), "\n" * (number + 1) + (body + "\n" if body.strip() else "")
    return None


def body_text(cell):
    """The body that cell_magic found, without the newline that stands for the magic's own line."""
    return cell.removeprefix("\n")


def without_prompts(lines, prompts_only=False):
    """Lines that were copied with their prompts, or with a common indentation, lose them."""
    first = next((line for line in lines if line.strip()), "")
    begin, further = PROMPTS
    if begin.match(first):
        return [further.sub("", line, 1) if further.match(line) else line for line in lines]
    indent = first[:len(first) - len(first.lstrip(" \t"))]
    if indent and not prompts_only:
        return [line[len(indent):] if line.startswith(indent) else line for line in lines]
    return lines


def is_special(line):
    """Is a line, where a statement may begin, a magic, a command or a question?"""
    return _special([line], 0)[0] > 0


def is_bare_magic(line, shell):
    """Does the line begin with the name of a magic that means nothing else?"""
    found = BARE.match(line)
    if not found or iskeyword(found[1]) or found[1] in shell.user_ns or hasattr(builtins, found[1]):
        return False
    return shell.has_line_magic(found[1])


def assigned_name(python):
    """The name that the last statement assigns to, or nothing."""
    import ast
    try:
        last = ast.parse(python).body[-1:]
    except SyntaxError:
        return ""
    statement = last[0] if last else None
    target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
    is_plain = isinstance(statement, (ast.Assign, ast.AugAssign, ast.AnnAssign)) and isinstance(target, ast.Name)
    return target.id if is_plain else ""


def needs_host(text):
    """Does the text need get_ipython()?"""
    return MARKS.search(text) and (cell_magic(text) is not None or to_python(text) != text)


def to_python(text):
    """The cell as Python, with as many lines as before."""
    lines = without_prompts(text.split("\n"))
    if not MARKS.search(text):
        return "\n".join(lines)
    scanner, result, at = Scanner(), [], 0
    while at < len(lines):
        taken, python = _special(lines, at) if scanner.between_statements else (0, None)
        if taken:
            result += [python] + [""] * (taken - 1)
            at += taken
        else:
            scanner.read(lines[at])
            result.append(lines[at])
            at += 1
    return "\n".join(result)


def _joined(lines, at):
    """(how many lines, their text): a backslash at the end of an escaped line joins the next to it."""
    text, taken = lines[at], 1
    while text.endswith("\\") and at + taken < len(lines):
        text = text[:-1] + " " + lines[at + taken]
        taken += 1
    return taken, text


def _special(lines, at):
    """(how many lines, Python for them), or (0, None) for a line that is Python already."""
    line = lines[at]
    for pattern, order in ((HELP_BEHIND, (1, 2, 3)), (HELP_BEFORE, (1, 3, 2))):
        found = pattern.match(line)
        if found and Scanner().read(line) == len(line):  # no comment
            indent, name, marks = (found[number] for number in order)
            return 1, f"{indent}get_ipython().run_line_magic({'pinfo2' if len(marks) > 1 else 'pinfo'!r}, {name!r})"
    if ESCAPED.match(line):
        taken, text = _joined(lines, at)
        indent, mark, rest = ESCAPED.match(text).groups()
        return taken, indent + _call(mark, rest, is_assigned=False)
    if QUOTED.match(line):
        indent, mark, name, rest = QUOTED.match(line).groups()
        return 1, indent + _quoted_call(mark, name, rest.rstrip())
    if ASSIGNED.match(line):
        taken, text = _joined(lines, at)
        target, mark, rest = ASSIGNED.match(text).groups()
        return taken, target + _call(mark, rest, is_assigned=True)
    return 0, None


def _quoted_call(mark, name, rest):
    """`,f a b` is f("a", "b"), `;f a b` is f("a b"), `/f a b` is f(a, b)."""
    words = [rest] if mark == ";" and rest else rest.split()
    return f"{name}({', '.join(words if mark == '/' else map(repr, words))})"


def _call(mark, rest, is_assigned):
    if mark == "%":
        name, _, line = rest.strip().partition(" ")
        return f"get_ipython().run_line_magic({name!r}, {line.strip()!r})"
    wants_lines = is_assigned or mark == "!!"
    return f"get_ipython().{'getoutput' if wants_lines else 'system'}({rest.strip()!r})"


def is_silenced(text):
    """Does it end with a semicolon, comments and blanks aside?"""
    scanner, last = Scanner(), ""
    for line in text.split("\n"):
        words = line[:scanner.read(line)].rstrip()
        last = words[-1] if words else last
    return last == ";"


def indented(text, indent):
    """Each line further to the right, except where that would change a string."""
    scanner, result = Scanner(), []
    for line in text.split("\n"):
        result.append(line if scanner.quote else indent + line)
        scanner.read(line)
    return "\n".join(result)
