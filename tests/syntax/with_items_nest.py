# Each item of a with statement is a block: there are 20 at most.
for items in (20, 21, 100_000):
    try:
        compile("with " + ", ".join(["a"] * items) + ": pass", "x", "exec")
        print(items, "items")  # expect: 20 items
    except SyntaxError as e:
        print(items, e)  # expect: 21 too many statically nested blocks (x, line 1)
        # expect: 100000 too many statically nested blocks (x, line 1)
for inside in (10, 11):
    try:
        compile("with " + ", ".join(["a"] * 10) + ":\n" + "".join(" " * n + "while a:\n" for n in range(1, inside + 1)) + " " * 30 + "pass", "x", "exec")
        print(inside, "inside")  # expect: 10 inside
    except SyntaxError as e:
        print(inside, e)  # expect: 11 too many statically nested blocks (x, line 12)
