"""Which program shows a file of a type: what the mailcap files of the user and the system say (RFC 1524)."""
import os
import re
import warnings

__all__ = ["getcaps", "findmatch"]

warnings.warn("The mailcap module is deprecated and will be removed in Python 3.13. See the mimetypes module for an alternative.",
              DeprecationWarning, stacklevel=2)

_UNSAFE = re.compile(r"[^\xa1-\U0010FFFF\w@+=:,./-]", re.ASCII)     # what a shell could take for more than a name


class UnsafeMailcapInput(Warning):
    """A type, file name or parameter was refused, because it would go into a command line."""


def _refuse(message):
    warnings.warn("Refusing to " + message, UnsafeMailcapInput, stacklevel=3)


# Reading ------------------------------------------------------------------------------------------------------------

def listmailcapfiles():
    """The names of the files: $MAILCAPS, or the usual ones."""
    if "MAILCAPS" in os.environ:
        return os.environ["MAILCAPS"].split(os.pathsep)
    home = os.environ.get("HOME", ".")
    return [home + "/.mailcap", "/etc/mailcap", "/usr/etc/mailcap", "/usr/local/etc/mailcap"]


def getcaps():
    """{type: [entry, ...]} of all files that can be read; an entry is a dict of its fields."""
    caps, number = {}, 0
    for name in listmailcapfiles():
        try:
            file = open(name, "r")
        except OSError:
            continue
        with file:
            found, number = _readmailcapfile(file, number)
        for kind, entries in found.items():
            caps.setdefault(kind, []).extend(entries)
    return caps


def readmailcapfile(fp):
    """The same of one open file."""
    warnings.warn("readmailcapfile is deprecated, use getcaps instead", DeprecationWarning, 2)
    return _readmailcapfile(fp, None)[0]


def _readmailcapfile(fp, lineno):
    caps = {}
    for line in _logical_lines(fp):
        kind, fields = parseline(line)
        if not (kind and fields):
            continue
        if lineno is not None:
            fields["lineno"] = lineno
            lineno += 1
        caps.setdefault("/".join(part.strip() for part in kind.split("/")).lower(), []).append(fields)
    return caps, lineno


def _logical_lines(fp):
    """Lines without remarks, and with what a backslash at the end joins to them."""
    while line := fp.readline():
        if line[0] == "#" or not line.strip():
            continue
        while line[-2:] == "\\\n":
            following = fp.readline() or "\n"
            line = line[:-2] + following
        yield line


def parseline(line):
    """(type, fields), or (None, None) for a line without a command."""
    pieces, at = [], 0
    while at < len(line):
        piece, at = parsefield(line, at, len(line))
        pieces.append(piece)
        at += 1
    if len(pieces) < 2:
        return None, None
    kind, view, *rest = pieces
    fields = {"view": view}
    for piece in rest:
        name, _, value = piece.partition("=")
        if name.strip() and name.strip() not in fields:
            fields[name.strip()] = value.strip()
    return kind, fields


def parsefield(line, i, n):
    """(a field without blanks around it, the place of the semicolon behind it)"""
    start = i
    while i < n and line[i] != ";":
        i += 2 if line[i] == "\\" else 1
    return line[start:i].strip(), i


# Looking up ---------------------------------------------------------------------------------------------------------

def findmatch(caps, MIMEtype, key="view", filename="/dev/null", plist=[]):
    """(command line, entry) for a file, or (None, None).  The tests that entries name are run."""
    if _UNSAFE.search(filename):
        _refuse("use mailcap with filename %r. Use a safe temporary filename." % (filename,))
        return None, None
    for entry in lookup(caps, MIMEtype, key):
        if "test" in entry:
            test = subst(entry["test"], MIMEtype, filename, plist)
            if test is None:
                continue
            if test and os.system(test) != 0:
                continue
        command = subst(entry[key], MIMEtype, filename, plist)
        if command is not None:
            return command, entry
    return None, None


def lineno_sort_key(entry):
    """Entries of files come in their order, those without a line last."""
    return (0, entry["lineno"]) if "lineno" in entry else (1, 0)


def lookup(caps, MIMEtype, key=None):
    """The entries for a type, those of all its kind (image/*) too, that have such a field."""
    entries = list(caps.get(MIMEtype, ()))
    entries += caps.get(MIMEtype.split("/")[0] + "/*", ())
    if key is not None:
        entries = [entry for entry in entries if key in entry]
    return sorted(entries, key=lineno_sort_key)


def subst(field, MIMEtype, filename, plist=[]):
    """A command line of a field: %s the file, %t the type, %{name} a parameter.  None for one that is not safe."""
    result, at = "", 0
    while at < len(field):
        char = field[at]
        at += 1
        if char != "%":
            if char == "\\":
                char = field[at:at + 1]
                at += 1
            result += char
            continue
        char = field[at]
        at += 1
        if char == "%":
            result += "%"
        elif char == "s":
            result += filename
        elif char == "t":
            if _UNSAFE.search(MIMEtype):
                _refuse("substitute MIME type %r into a shell command." % (MIMEtype,))
                return None
            result += MIMEtype
        elif char == "{":
            end = at
            while end < len(field) and field[end] != "}":
                end += 1
            name = field[at:end]
            at = end + 1
            value = findparam(name, plist)
            if _UNSAFE.search(value):
                _refuse("substitute parameter %r (%s) into a shell command" % (value, name))
                return None
            result += value
        else:
            result += "%" + char    # %n and %F: of mails in parts, which nobody ever gave a meaning here
    return result


def findparam(name, plist):
    """The value of name=value in a list, or nothing."""
    prefix = name.lower() + "="
    return next((param[len(prefix):] for param in plist if param[:len(prefix)].lower() == prefix), "")


def show(caps):
    """Print the files and the entries."""
    print("Mailcap files:")
    for name in listmailcapfiles():
        print("\t" + name)
    print()
    print("Mailcap entries:")
    for kind in sorted(caps or getcaps()):
        print(kind)
        for entry in (caps or getcaps())[kind]:
            for name in sorted(entry):
                print("  %-15s" % name, entry[name])
            print()


def test():
    """The command line: TYPE FILE ... runs what shows the file; without arguments prints what there is."""
    import sys
    caps = getcaps()
    if not sys.argv[1:]:
        show(caps)
        return
    for kind, file in zip(sys.argv[1::2], sys.argv[2::2]):
        command, entry = findmatch(caps, kind, "view", file)
        if not command:
            print("No viewer found for", kind)
            continue
        print("Executing:", command)
        status = os.waitstatus_to_exitcode(os.system(command))
        if status:
            print("Exit status:", status)


if __name__ == "__main__":
    test()
