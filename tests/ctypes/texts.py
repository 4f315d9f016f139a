# Texts: addresses of bytes and characters, and arrays that can be written.
from ctypes import *
def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
print(c_char_p(b"abc").value, c_wchar_p("h\u00e9").value, c_char_p(), c_char_p(b"x")._objects, c_void_p(5), c_void_p(0))
# expect: b'abc' hé c_char_p(None) b'x' c_void_p(5) c_void_p(None)
attempt(c_char_p, "x")  # expect: TypeError bytes or integer address expected instead of str instance
attempt(c_wchar_p, b"x")
# expect: TypeError unicode string or integer address expected instead of bytes instance
attempt(c_void_p, "x")  # expect: TypeError cannot be converted to pointer
s = create_string_buffer(b"hello")
print(s.value, s.raw, len(s), sizeof(s), s[0], s[1:3], s[::-1])
# expect: b'hello' b'hello\x00' 6 6 b'h' b'el' b'\x00olleh'
memmove(s, b"HE", 2)
s[4] = b"!"
print(s.value, string_at(s), string_at(s, 2), string_at(addressof(s) + 2))
# expect: b'HEll!' b'HEll!' b'HE' b'll!'
memset(s, ord("x"), 3)
print(s.value, create_string_buffer(3).raw, create_string_buffer(b"ab", 6).raw)
# expect: b'xxxl!' b'\x00\x00\x00' b'ab\x00\x00\x00\x00'
w = create_unicode_buffer("h\u00e9llo", 8)
print(w.value, len(w), sizeof(w), w[1], w[:3], wstring_at(w), wstring_at(w, 2))
# expect: héllo 8 32 é hél héllo hé
attempt(create_string_buffer, "x")  # expect: TypeError x
attempt(create_string_buffer, b"abc", 2)  # expect: ValueError byte string too long
attempt(setattr, s, "value", b"1234567")  # expect: ValueError byte string too long
attempt(setattr, s, "value", "12")  # expect: TypeError bytes expected instead of str instance
attempt(setattr, s, "raw", b"1234567")  # expect: ValueError byte string too long
attempt(string_at, 1.5)  # expect: ArgumentError argument 1: TypeError: wrong type
