print(len(""), len("é😀中"), list("aé😀"), [c for c in "ab"], max("hello"), sorted("cab"))
# expect: 0 3 ['a', 'é', '😀'] ['a', 'b'] o ['a', 'b', 'c']
