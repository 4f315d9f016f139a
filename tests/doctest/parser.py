# Examples in a text, and what is wrong with some.
import doctest
parser = doctest.DocTestParser()
text = """
  Text.
  >>> x = [1,   # doctest: +SKIP
  ...      2]
  >>> x
  [1, 2]

  >>> 1 / 0
  Traceback (most recent call last):
  ZeroDivisionError: division by zero
"""
for e in parser.get_examples(text):
    print(e.lineno, e.indent, repr(e.source), repr(e.want), e.exc_msg, e.options)
    # expect: 2 2 'x = [1,   # doctest: +SKIP\n     2]\n' '' None {16: True}
    # expect: 4 2 'x\n' '[1, 2]\n' None {}
    # expect: 7 2 '1 / 0\n' 'Traceback (most recent call last):\nZeroDivisionError: division by zero\n' ZeroDivisionError: division by zero
    # expect:  {}
print(doctest.script_from_examples(text))  # expect: # Text.
# expect: x = [1,   # doctest: +SKIP
# expect:      2]
# expect: x
# expect: # Expected:
# expect: ## [1, 2]
# expect: #
# expect: 1 / 0
# expect: # Expected:
# expect: ## Traceback (most recent call last):
# expect: ## ZeroDivisionError: division by zero
# expect:
test = parser.get_doctest(text, {}, "name", "file", 0)
print(test)  # expect: <DocTest name from file:0 (3 examples)>
for bad in (">>>1", ">>> if 1:\n... x\n  y", ">>> 1 # doctest: +NOPE", "  >>> 1\n 2"):
    try:
        print(len(parser.get_examples(bad)))
    except ValueError as e:
        print(e)  # expect: line 1 of the docstring for <string> lacks blank after >>>: '>>>1'
        # expect: 1
        # expect: line 1 of the doctest for <string> has an invalid option: '+NOPE'
        # expect: line 2 of the docstring for <string> has inconsistent leading whitespace: '2'
check = doctest.OutputChecker().check_output
print(check("a...z", "abcz", doctest.ELLIPSIS), check("a...z", "abc", doctest.ELLIPSIS), check("1\n", "True\n", 0))
# expect: True False True
