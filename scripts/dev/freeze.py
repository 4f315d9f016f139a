"""Compiles the library's modules for the binary: freeze.py DIR OUT.S FILE...

The gilt that runs this has been linked without them.  Their forms (interp/frozen.h) go into OUT.bin, and OUT.S gives
each the name under which embedded.S asks for it, "form:" and the module's path.  What imports read comes first, of the
modules that many others import before the rest: the kernel brings pages in by the dozen, and so most of them are of use.
"""
import collections
import os
import re
import struct
import sys

from _interp import freeze

ALIGNMENT = 8
HEAD = struct.Struct("5I")  # struct FrozenHead; the last field is cold_at
IMPORT = re.compile(r"^\s*(?:import|from)\s+([\w.]+)", re.MULTILINE)


def name_of(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def by_use(sources):
    """The paths, those first whose modules are named by most import statements."""
    uses = collections.Counter(name for source in sources.values() for name in set(IMPORT.findall(source)))
    return sorted(sources, key=lambda path: (-uses[name_of(path)], path))


def write(stream, forms):
    """The places of the forms and the sizes of what is not cold."""
    places, at = {}, 0
    for path, form in forms.items():
        *_, cold_at = HEAD.unpack_from(form)
        places[path] = at, cold_at
        at += -(-cold_at // ALIGNMENT) * ALIGNMENT
    cold_parts = []
    for path, form in forms.items():
        place, size = places[path]
        *others, _ = HEAD.unpack_from(form)
        stream.write(HEAD.pack(*others, at - place) + form[HEAD.size:size])
        stream.write(bytes(-size % ALIGNMENT))
        cold_parts.append(form[size:])
        at += len(cold_parts[-1])
    stream.writelines(cold_parts)
    return places


def main(folder, out, *files):
    sources = {}
    for file in files:
        with open(file, encoding="utf-8", newline="") as stream:
            sources[os.path.relpath(file, folder)] = stream.read()
    forms = {}
    for path in by_use(sources):
        source = sources[path]
        forms[path] = freeze(compile(source, "<stdlib>/" + path, "exec"), len(source.encode()))
    with open(out.removesuffix(".S") + ".bin", "wb") as stream:
        places = write(stream, forms)
        name = stream.name
    lines = ["    .section .rodata", "    .balign {}".format(ALIGNMENT), 'forms: .incbin "{}"'.format(name)]
    for path, (place, _) in places.items():
        lines.append('    .globl "form:{0}"\n    .set "form:{0}", forms + {1}'.format(path, place))
    lines.append('    .section .note.GNU-stack, "", @progbits\n')
    with open(out, "w") as stream:
        stream.write("\n".join(lines))


main(*sys.argv[1:])
