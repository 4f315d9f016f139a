print(format("abc", "5") + "|", format("abc", ">5"), format("abc", "^5"), format("abc", ".2"), format("abc", "*<6.2s"), format("a", "05"), format("é😀", "😀>4"))
# expect: abc  |   abc  abc  ab ab**** a0000 😀😀é😀
try:
    format("a", "d")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Unknown format code 'd' for object of type 'str'
try:
    format("a", "=5")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError '=' alignment not allowed in string format specifier
try:
    format("a", "+")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Sign not allowed in string format specifier
try:
    format("a", ",")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Cannot specify ',' with 's'.
try:
    format("a", "#")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Alternate form (#) not allowed in string format specifier
try:
    format("a", "5.2.1")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Invalid format specifier '5.2.1' for object of type 'str'
