# options: -b
import warnings

warnings.simplefilter("error", BytesWarning)
for f in (lambda: str(b'a'), lambda: b'a' == 'a', lambda: bytearray(b'a') == 'a', lambda: '%s' % b'x', lambda: f'{b"x"}', lambda: b'a' != 'a', lambda: b'a' == 97,
          lambda: repr(b'a'), lambda: [b'a'] == ['a'], lambda: str(bytearray(b'q')), lambda: format(b'a'), lambda: b'a' == 1.5, lambda: 'a' == b'a', lambda: b"a" == b"a"):
    try:
        print(f())
    except BytesWarning as e:
        print(e)  # expect: str() on a bytes instance
        # expect: Comparison between bytes and string
        # expect: Comparison between bytearray and string
        # expect: str() on a bytes instance
        # expect: str() on a bytes instance
        # expect: Comparison between bytes and string
        # expect: Comparison between bytes and int
        # expect: b'a'
        # expect: Comparison between bytes and string
        # expect: str() on a bytearray instance
        # expect: str() on a bytes instance
        # expect: False
        # expect: Comparison between bytes and string
        # expect: True
