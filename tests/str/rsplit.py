print("a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), " a b ".rsplit(), "a,b,c".rsplit(sep=",", maxsplit=0), " a  b  c ".rsplit(None, 1))
# expect: ['a b', 'c'] ['a,b', 'c'] ['a', 'b'] ['a,b,c'] [' a  b', 'c']
