print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t\tx".expandtabs(2)), repr("ab\n\tc".expandtabs(4)), repr("a\tb".expandtabs(0)), repr("abcd\te".expandtabs(tabsize=4)))
# expect: 'a       b' 'a   b' '    x' 'ab\n    c' 'ab' 'abcd    e'
