# Only ASCII white space is broken at.
import textwrap

text = "This is a sentence with non-breaking\u00a0space, and\u2003wide and narrow\u202fspaces."
for width in 10, 20, 30:
    print([ascii(line) for line in textwrap.wrap(text, width)])
    print([ascii(line) for line in textwrap.wrap(text, width, break_on_hyphens=False)])
    # expect: ["'This is a'", "'sentence'", "'with non-b'", "'reaking\\xa0sp'", "'ace,'", "'and\\u2003wide'", "'and narrow'", "'\\u202fspaces.'"]
    # expect: ["'This is a'", "'sentence'", "'with non-b'", "'reaking\\xa0sp'", "'ace,'", "'and\\u2003wide'", "'and narrow'", "'\\u202fspaces.'"]
    # expect: ["'This is a sentence'", "'with non-'", "'breaking\\xa0space,'", "'and\\u2003wide and'", "'narrow\\u202fspaces.'"]
    # expect: ["'This is a sentence'", "'with'", "'non-breaking\\xa0space,'", "'and\\u2003wide and'", "'narrow\\u202fspaces.'"]
    # expect: ["'This is a sentence with non-'", "'breaking\\xa0space, and\\u2003wide and'", "'narrow\\u202fspaces.'"]
    # expect: ["'This is a sentence with'", "'non-breaking\\xa0space, and\\u2003wide'", "'and narrow\\u202fspaces.'"]
