text = "".join(" " * i + "if 1:\n" for i in range(120)) + " " * 120 + "pass\n"
try:
    exec(text)
except SyntaxError as e:
    print(type(e).__name__, e.msg)  # expect: IndentationError too many levels of indentation
