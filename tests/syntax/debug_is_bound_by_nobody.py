# No statement binds __debug__, but parts of dotted names may be called that.
programs = [
    "def __debug__(): pass",
    "async def __debug__(): pass",
    "class __debug__: pass",
    "import __debug__",
    "import __debug__.a",
    "import a.__debug__",
    "import a as __debug__",
    "import __debug__ as a",
    "from a import __debug__",
    "from a import b as __debug__",
    "from a import __debug__ as b",
    "from __debug__ import a",
    "try: pass\nexcept A as __debug__: pass",
    "match x:\n  case 1 as __debug__: pass",
    "match x:\n  case {**__debug__}: pass",
    "def f(): global __debug__",
]
for program in programs:
    try:
        compile(program, "", "exec")
        print(program, "is fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        # expect: cannot assign to __debug__ 1 1 1 22
        # expect: cannot assign to __debug__ 1 1 1 28
        # expect: cannot assign to __debug__ 1 1 1 22
        # expect: cannot assign to __debug__ 1 1 1 17
        # expect: cannot assign to __debug__ 1 1 1 19
        # expect: import a.__debug__ is fine
        # expect: cannot assign to __debug__ 1 1 1 22
        # expect: import __debug__ as a is fine
        # expect: cannot assign to __debug__ 1 1 1 24
        # expect: cannot assign to __debug__ 1 1 1 29
        # expect: from a import __debug__ as b is fine
        # expect: from __debug__ import a is fine
        # expect: cannot assign to __debug__ 2 1 2 28
        # expect: cannot assign to __debug__ 2 8 2 9
        # expect: cannot assign to __debug__ 2 8 2 21
        # expect: def f(): global __debug__ is fine
