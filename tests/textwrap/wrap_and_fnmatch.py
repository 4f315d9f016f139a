import textwrap, fnmatch
s = "The quick brown fox jumped over the lazy dog. Well-known hyphen-ated words -- and a verylongwordthatdoesnotfit here."
for w in (10, 20, 40): print(textwrap.wrap(s, w))
# expect: ['The quick', 'brown fox', 'jumped', 'over the', 'lazy dog.', 'Well-known', 'hyphen-', 'ated words', '-- and a v', 'erylongwor', 'dthatdoesn', 'otfit', 'here.']
# expect: ['The quick brown fox', 'jumped over the lazy', 'dog. Well-known', 'hyphen-ated words --', 'and a verylongwordth', 'atdoesnotfit here.']
# expect: ['The quick brown fox jumped over the lazy', 'dog. Well-known hyphen-ated words -- and', 'a verylongwordthatdoesnotfit here.']
print(textwrap.fill(s, 30, initial_indent="* ", subsequent_indent="  ")); print(textwrap.shorten(s, 30)); print(repr(textwrap.dedent("   a\n     b\n\n   c\n"))); print(repr(textwrap.indent("a\n\nb", "> ")))
# expect: * The quick brown fox jumped
# expect:   over the lazy dog. Well-
# expect:   known hyphen-ated words --
# expect:   and a
# expect:   verylongwordthatdoesnotfit
# expect:   here.
# expect: The quick brown fox [...]
# expect: 'a\n  b\n\nc\n'
# expect: '> a\n\n> b'
print(textwrap.wrap(s, 12, break_long_words=False, break_on_hyphens=False), textwrap.wrap("a b c d e", 3, max_lines=1, placeholder="~"))
# expect: ['The quick', 'brown fox', 'jumped over', 'the lazy', 'dog.', 'Well-known', 'hyphen-ated', 'words -- and', 'a', 'verylongwordthatdoesnotfit', 'here.'] ['a~']
for p in ["*.py", "a?c", "[a-c]*", "[!a]*", "*a*b*", "[]]", "[", "**", "a.b"]: print(p, [n for n in ["x.py", "abc", "bcd", "dab", "]", "[", "a.b", "xaxbx"] if fnmatch.fnmatchcase(n, p)])
# expect: *.py ['x.py']
# expect: a?c ['abc']
# expect: [a-c]* ['abc', 'bcd', 'a.b']
# expect: [!a]* ['x.py', 'bcd', 'dab', ']', '[', 'xaxbx']
# expect: *a*b* ['abc', 'dab', 'a.b', 'xaxbx']
# expect: []] [']']
# expect: [ ['[']
# expect: ** ['x.py', 'abc', 'bcd', 'dab', ']', '[', 'a.b', 'xaxbx']
# expect: a.b ['a.b']
print(fnmatch.filter(["a.py", "b.txt"], "*.py"))  # expect: ['a.py']
