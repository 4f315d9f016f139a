print(chr(97), chr(233), chr(0x1F600), ord("a"), ord("😀"), chr(0) == "\x00", repr(chr(0x10FFFF)), ord(b"a"))
# expect: a é 😀 97 128512 True '\U0010ffff' 97
try:
    chr(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError chr() arg not in range(0x110000)
try:
    chr(0x110000)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError chr() arg not in range(0x110000)
try:
    chr("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    ord("ab")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError ord() expected a character, but string of length 2 found
try:
    ord("")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError ord() expected a character, but string of length 0 found
try:
    ord(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError ord() expected string of length 1, but int found
