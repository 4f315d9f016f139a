"""The modules code and codeop."""
import code
import codeop
import sys

sys.stderr = sys.stdout
console = code.InteractiveConsole({"seed": 3})
for line in ["seed + 1", "for i in range(2):", "    print(i)", "", "1/0", "x y", "def f():", "  return 1/0", "", "f()", "(1,", "2)", "'''a", "b'''"]:
    print(line, "->", console.push(line))
interpreter = code.InteractiveInterpreter()
print(interpreter.runsource("if 1:"), interpreter.runsource("y = 2"), interpreter.runsource("y", "<name>", "eval"), interpreter.locals["y"])
try:
    interpreter.runsource("raise SystemExit(3)")
except SystemExit as e:
    print("left with", e)

lines = iter(["a = 1", "a +", "a", "if a:", "  a", "", "raise KeyError(a)"])


def read(prompt):
    print(prompt, end="")
    try:
        line = next(lines)
    except StopIteration:
        raise EOFError
    print(line)
    return line


code.interact("the banner", read, {}, "the end")
for source in ("x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "# c", "", "  x", "x y", "'''a", "x = (", "x = (1\n)", "a)", "lambda:", "@d", "try:\n  x\n",
               "x \\", "from __future__ import annotations", "def f(x: y): pass\n", "match x:\n  case 1:\n", "while 1: pass", "class A:\n\n"):
    for symbol in ("single", "exec", "eval"):
        try:
            found = codeop.compile_command(source, "<input>", symbol)
            print(repr(source), symbol, "needs more" if found is None else "complete")
        except SyntaxError as e:
            print(repr(source), symbol, type(e).__name__, e.msg)
compiler = codeop.CommandCompiler()
compiler("from __future__ import annotations")
space = {}
exec(compiler("def f(x: nothing): pass\n"), space)
print(space["f"].__annotations__)
