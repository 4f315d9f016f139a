g = ExceptionGroup("msg", [ValueError(1), TypeError("t")])
print(g, repr(g), g.message, g.exceptions)
# expect: msg (2 sub-exceptions) ExceptionGroup('msg', [ValueError(1), TypeError('t')]) msg (ValueError(1), TypeError('t'))
