"""inspect.BlockFinder: where a definition ends, token by token."""
import inspect
import tokenize

SOURCES = [
    "def f():\n    return 1\n\nx = 2\n", "class A:\n    def g(self):\n        pass\n    # inside\n# outside\ny = 1\n",
    "@decorator\n@other(1,\n       2)\ndef f(a,\n      b):\n    if a:\n        b\n    return b\nz\n", "x = lambda: (1,\n 2)\ny\n",
    "def one(): return 1\nx\n", "async def f():\n    await x\nmore\n", "def f():\n    '''doc\n'''\n    # last\n\n\n",
]
for source in SOURCES:
    finder = inspect.BlockFinder()
    lines = iter(source.splitlines(True))
    try:
        for token in tokenize.generate_tokens(lambda: next(lines)):
            finder.tokeneater(*token)
        end = "all"
    except (inspect.EndOfBlock, IndentationError, StopIteration) as e:
        end = type(e).__name__
    print(end, finder.last, repr(source.splitlines()[0]))  # expect: EndOfBlock 2 'def f():'
    # expect: EndOfBlock 4 'class A:'
    # expect: EndOfBlock 8 '@decorator'
    # expect: EndOfBlock 2 'x = lambda: (1,'
    # expect: EndOfBlock 1 'def one(): return 1'
    # expect: EndOfBlock 2 'async def f():'
    # expect: EndOfBlock 4 'def f():'

import _ast
print(_ast.Name is __import__("ast").Name, _ast.PyCF_ONLY_AST)  # expect: True 1024
