print(repr("a\tb\nc\rd\x00e\x1b"), repr("\u2028\u00ad\u3000"), "\t".isprintable(), " ".isprintable(), "\u3000".isprintable())
# expect: 'a\tb\nc\rd\x00e\x1b' '\u2028\xad\u3000' False True False
