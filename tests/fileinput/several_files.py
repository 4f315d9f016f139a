import fileinput
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as top:
    os.chdir(top)
    for name, text in {"one": "a\nb\n", "empty": "", "two": "c\nd"}.items():
        with open(name, "w") as file:
            file.write(text)
    with fileinput.input(["one", "empty", "two"], encoding="utf-8") as lines:
        for line in lines:
            print(lines.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin(), repr(line))
            # expect: one 1 1 True False 'a\n'
            # expect: two 2 1 True False 'c\n'
            # expect: two 3 2 False False 'd'
            if line == "a\n":
                fileinput.nextfile()
    with fileinput.FileInput("one", inplace=True, backup=".old") as lines:
        for line in lines:
            print(line.upper(), end="")
    print(open("one").read(), open("one.old").read())  # expect: A
    # expect: B
    # expect:  a
    # expect: b
    # expect:
    with fileinput.input(["one"], mode="rb") as lines:
        print(list(lines))  # expect: [b'A\n', b'B\n']
    sys.argv[1:] = ["two"]
    print(list(fileinput.input()), fileinput.lineno())  # expect: ['c\n', 'd'] 2
    for wrong in (lambda: fileinput.FileInput(mode="w"), lambda: fileinput.FileInput(inplace=True, openhook=open), lambda: fileinput.FileInput(openhook=5)):
        try:
            wrong()
        except ValueError as e:
            print(e)  # expect: FileInput opening mode must be 'r' or 'rb'
            # expect: FileInput cannot use an opening hook in inplace mode
            # expect: FileInput openhook must be callable
    fileinput.close()
    try:
        fileinput.lineno()
    except RuntimeError as e:
        print(e)  # expect: no active input()
    os.chdir("/")
