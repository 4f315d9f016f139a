"""Pipelines of shell commands, put together step by step and used like files.

The kind of a step is two letters, of its input and its output: "-" a stream, "f" a file that the command names as $IN or $OUT, "." none.
"""
import os
import re
import tempfile
import warnings
from shlex import quote

__all__ = ["Template"]

warnings.warn("'pipes' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)

FILEIN_FILEOUT, STDIN_FILEOUT, FILEIN_STDOUT, STDIN_STDOUT, SOURCE, SINK = "ff", "-f", "f-", "--", ".-", "-."
stepkinds = [FILEIN_FILEOUT, STDIN_FILEOUT, FILEIN_STDOUT, STDIN_STDOUT, SOURCE, SINK]


class Template:
    """A pipeline."""

    def __init__(self):
        self.debugging = 0
        self.reset()

    def __repr__(self):
        return "<Template instance, steps=%r>" % (self.steps,)

    def reset(self):
        self.steps = []                 # (command, kind)

    def clone(self):
        """A pipeline that begins with the same steps."""
        other = Template()
        other.steps = self.steps[:]
        other.debugging = self.debugging
        return other

    def debug(self, flag):
        """Show what is run?"""
        self.debugging = flag

    def _check(self, method, cmd, kind):
        if type(cmd) is not str:
            raise TypeError(f"Template.{method}: cmd must be a string")
        if kind not in stepkinds:
            raise ValueError(f"Template.{method}: bad kind {kind!r}")
        if kind == (SOURCE if method == "append" else SINK):
            raise ValueError(f"Template.{method}: " + ("SOURCE can only be prepended" if method == "append" else "SINK can only be appended"))
        if self.steps and self.steps[-1 if method == "append" else 0][1] == (SINK if method == "append" else SOURCE):
            raise ValueError(f"Template.{method}: already " + ("ends with SINK" if method == "append" else "begins with SOURCE"))
        for letter, variable in zip(kind, ("IN", "OUT")):
            if letter == "f" and not re.search(rf"\${variable}\b", cmd):
                raise ValueError(f"Template.{method}: missing ${variable} in cmd")

    def append(self, cmd, kind):
        """One more step at the end."""
        self._check("append", cmd, kind)
        self.steps.append((cmd, kind))

    def prepend(self, cmd, kind):
        """One more step at the beginning."""
        self._check("prepend", cmd, kind)
        self.steps.insert(0, (cmd, kind))

    def open(self, file, rw):
        """A file object: what the pipeline makes of the file ("r"), or what it will write there ("w")."""
        if rw == "r":
            return self.open_r(file)
        if rw == "w":
            return self.open_w(file)
        raise ValueError("Template.open: rw must be 'r' or 'w', not %r" % (rw,))

    def open_r(self, file):
        if not self.steps:
            return open(file, "r")
        if self.steps[-1][1] == SINK:
            raise ValueError("Template.open_r: pipeline ends width SINK")
        return os.popen(self.makepipeline(file, ""), "r")

    def open_w(self, file):
        if not self.steps:
            return open(file, "w")
        if self.steps[0][1] == SOURCE:
            raise ValueError("Template.open_w: pipeline begins with SOURCE")
        return os.popen(self.makepipeline("", file), "w")

    def copy(self, infile, outfile):
        """Runs it from one file to another; the status of the shell."""
        return os.system(self.makepipeline(infile, outfile))

    def makepipeline(self, infile, outfile):
        """The text for the shell."""
        text = makepipeline(infile, self.steps, outfile)
        if self.debugging:
            print(text)
            text = "set -x; " + text
        return text


def _command(cmd, kind, source, target):
    """A step with its files: variables before it, or redirections behind."""
    if kind[1] == "f":
        cmd = f"OUT={quote(target)}; {cmd}"
    if kind[0] == "f":
        cmd = f"IN={quote(source)}; {cmd}"
    if kind[0] == "-" and source:
        cmd += " <" + quote(source)
    if kind[1] == "-" and target:
        cmd += " >" + quote(target)
    return cmd


def makepipeline(infile, steps, outfile):
    """Text for the shell that runs the steps; where one wants a file beside a stream, there is a temporary one between."""
    steps = list(steps) or [("cat", STDIN_STDOUT)]
    if steps[0][1][0] == "f" and not infile:
        steps.insert(0, ("cat", STDIN_STDOUT))
    if steps[-1][1][1] == "f" and not outfile:
        steps.append(("cat", STDIN_STDOUT))
    between = [_temporary() if left[1] == "f" or right[0] == "f" else "" for (_, left), (_, right) in zip(steps, steps[1:])]
    text = ""
    for (cmd, kind), source, target in zip(steps, [infile, *between], [*between, outfile]):
        cmd = _command(cmd, kind, source, target)
        if not text:
            text = cmd
        elif source:
            text += "\n" + cmd
        else:
            text += " |\n" + ("{ " + cmd + "; }" if "f" in kind else cmd)
    garbage = [name for name in between if name]
    if garbage:
        remove = "rm -f " + " ".join(map(quote, garbage))
        text = f"trap {quote(remove + '; exit')} 1 2 3 13 14 15\n{text}\n{remove}"
    return text


def _temporary():
    fd, name = tempfile.mkstemp()
    os.close(fd)
    return name
