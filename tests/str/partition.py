print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="), "".partition("x"))
# expect: ('a', '=', 'b=c') ('abc', '', '') ('a=b', '=', 'c') ('', '', 'abc') ('', '', '')
try:
    "a".partition("")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError empty separator
try:
    "a".partition(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be str, not int
