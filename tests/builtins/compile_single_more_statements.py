# Where the error is when there are several: behind the first.
for source in "1\n2", "a = 13\nb = 187", "f()\n# blah\nblah()", "f()\nxy # blah\nblah()", "del x\n\n\ndel y":
    try:
        compile(source, "", "single")
    except SyntaxError as e:
        print(e, e.offset)
        # expect: multiple statements found while compiling a single statement (, line 1) 2
        # expect: multiple statements found while compiling a single statement (, line 1) 7
        # expect: multiple statements found while compiling a single statement (, line 1) 4
        # expect: multiple statements found while compiling a single statement (, line 1) 4
        # expect: multiple statements found while compiling a single statement (, line 1) 6
compile("x = 5 # comment after\n", "", "single")
compile("1; 2", "", "single")
