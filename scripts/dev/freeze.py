"""Compiles the library's modules for the binary: freeze.py DIR OUT.S FILE...

The gilt that runs this has been linked without them.  Their forms (interp/frozen.h) go into OUT.bin, one behind the
other, and OUT.S gives each the name under which embedded.S asks for it, "form:" and the module's path.
"""
import os
import sys

from _interp import freeze

ALIGNMENT = 8


def form_of(file, path):
    with open(file, "rb") as stream:
        source = stream.read()
    return freeze(compile(source.decode(), "<stdlib>/" + path, "exec"), len(source))


def main(folder, out, *files):
    forms = out.removesuffix(".S") + ".bin"
    lines = ["    .section .rodata"]
    with open(forms, "wb") as stream:
        for file in files:
            path = os.path.relpath(file, folder)
            form = form_of(file, path)
            lines.append('    .balign {0}\n    .globl "form:{1}"\n"form:{1}": .incbin "{2}", {3}, {4}'.format(
                ALIGNMENT, path, forms, stream.tell(), len(form)))
            stream.write(form)
    lines.append('    .section .note.GNU-stack, "", @progbits\n')
    with open(out, "w") as stream:
        stream.write("\n".join(lines))


main(*sys.argv[1:])
