try:
    exec(b"# coding: nonsense\nx = 1")
except SyntaxError as e:
    print(e)  # expect: unknown encoding: nonsense (<string>, line 0)
