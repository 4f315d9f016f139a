# A look behind cannot refer to groups of its own, nor an inner one to those of the outer; template() warns.
import re
import warnings

for pattern in (r"(a)b(?<=(.)(?<=\2))(c)", r"(?<=(.)\1)", r"(a)(?<=\1)", r"(a)b(?<=(?(2)b|x))(c)", r"(a)b(?<=(?(1)b|x))", r"(a)b(?<=(?<=\1.))"):
    try:
        print(re.compile(pattern).pattern)
    except re.error as problem:
        print(problem)
        # expect: cannot refer to group defined in the same lookbehind subpattern at position 17
        # expect: cannot refer to group defined in the same lookbehind subpattern at position 9
        # expect: (a)(?<=\1)
        # expect: cannot refer to an open group at position 13
        # expect: (a)b(?<=(?(1)b|x))
        # expect: (a)b(?<=(?<=\1.))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    re.template("a")
print([(w.category.__name__, str(w.message)) for w in caught])
# expect: [('DeprecationWarning', 'The re.template() function is deprecated as it is an undocumented function without an obvious purpose. Use re.compile() instead.')]
