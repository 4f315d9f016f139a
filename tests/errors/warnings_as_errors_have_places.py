# A warning about source that is made an error points at what it is about.
import warnings

warnings.simplefilter("error")
for source in ["1if 1 else 2\n", "x = 0x1for x in [1]\n", "x = 'ab\\q'\n", "if 1:\n    x = f'a\\q{1}'\n", "x = 'a' '\\j'\n", "x = b'a\\u'\n",
               "a = '\\407'\n", ", ".join(f"a{n}" for n in range(256)) + ", *rest = x\n", ", ".join(f"a{n}" for n in range(255)) + ", *rest = x\n"]:
    try:
        compile(source, "example", "exec")
        print("compiled")
    except SyntaxError as problem:
        print(problem.msg, problem.lineno, problem.offset, problem.end_lineno, problem.end_offset)
        # expect: invalid decimal literal 1 1 1 1
        # expect: invalid hexadecimal literal 1 8 1 8
        # expect: invalid escape sequence '\q' 1 5 1 11
        # expect: invalid escape sequence '\q' 2 9 2 18
        # expect: invalid escape sequence '\j' 1 9 1 13
        # expect: invalid escape sequence '\u' 1 5 1 11
        # expect: invalid octal escape sequence '\407' 1 5 1 11
        # expect: too many expressions in star-unpacking assignment 1 1 1 1432
        # expect: compiled
