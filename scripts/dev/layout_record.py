"""What every program reads, writes and runs of gilt, as names of sections for startup.txt:

    layout_record.py FOLDER...      # of optimised builds, with gilt and gilt.map in them; needs valgrind

A program that says and reads a line is watched address by address; the linker's map knows whose addresses those are.
What gcc numbers (copies of functions, static variables) or sorts (hot ones) goes by its plain name.
"""
import bisect
import re
import subprocess
import sys

PROGRAM = "import time; print(1); input(); time.sleep(0.1)"
PLACED = re.compile(r"^ (\.(?:text|rodata|data)\S*)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S+)", re.M)
TOUCHED = re.compile(r"^(?:I | [LSM]) ([0-9a-f]+)", re.M)
COPY = re.compile(r"\.(constprop|isra|part|\d+)\b.*")
MERGED = re.compile(r"\.(str1|cst\d+)")  # strings and numbers that all share: the script puts them where they belong


def sections_of(folder):
    """(address, end, section, file) of everything with a place."""
    with open(folder + "/gilt.map") as map_file:
        text = map_file.read().replace("\n                0x", " 0x")
    return sorted((int(at, 16), int(at, 16) + int(size, 16), name, path)
                  for name, at, size, path in PLACED.findall(text) if int(size, 16) and not MERGED.search(name))


def touched_by_start(folder):
    watched = ["valgrind", "--tool=lackey", "--trace-mem=yes", folder + "/gilt", "-c", PROGRAM]
    trace = subprocess.run(watched, input="\n", capture_output=True, text=True).stderr
    return {int(at, 16) for at in set(TOUCHED.findall(trace))}


def plain_name(section, path):
    if section.count(".") == 1:  # not of gilt: code goes by the member of the archive
        member = re.search(r"\((.*)\)$", path)
        return f"{member[1]} .text" if member and section == ".text" else None
    return COPY.sub("", re.sub(r"^\.text\.(hot|startup)\.", ".text.", section))


def names_of(folder):
    sections = sections_of(folder)
    starts = [at for at, *_ in sections]
    for address in touched_by_start(folder):
        _, end, section, path = sections[bisect.bisect_right(starts, address) - 1]
        if address < end:
            yield plain_name(section, path)


print("\n".join(sorted({name for folder in sys.argv[1:] for name in names_of(folder) if name})))
