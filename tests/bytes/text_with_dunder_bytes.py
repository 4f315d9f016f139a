# A str that knows its bytes is asked for them, unless an encoding is given.
class S(str):
    def __bytes__(s): return b'abc'
print(bytes(S('x')))  # expect: b'abc'
for z in (('x',),('x',None),(S('x'),None,'strict'),):
    try: print(bytes(*z))
    except TypeError as e: print(e)  # expect: string argument without an encoding
    # expect: bytes() argument 'encoding' must be str, not None
    # expect: bytes() argument 'encoding' must be str, not None
