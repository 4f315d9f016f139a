# What each function does, on sounds short enough to be read.
import struct
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import audioop
print(caught[0].category.__name__, caught[0].message)
# expect: DeprecationWarning 'audioop' is deprecated and slated for removal in Python 3.13

def show(f, *args):
    try:
        answer = f(*args)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(struct.unpack(f"{len(answer) // 2}h", answer) if isinstance(answer, bytes) else answer)

tone = struct.pack("8h", 0, 100, 200, 100, 0, -100, -200, -100)
for name in "max", "minmax", "avg", "rms", "avgpp", "maxpp", "cross", "reverse":
    show(getattr(audioop, name), tone, 2)  # expect: 200
    # expect: (-200, 200)
    # expect: 0
    # expect: 122
    # expect: 400
    # expect: 400
    # expect: 1
    # expect: (-100, -200, -100, 0, 100, 200, 100, 0)
show(audioop.getsample, tone, 2, 5)  # expect: -100
show(audioop.getsample, tone, 2, 8)  # expect: error Index out of range
show(audioop.mul, tone, 2, 250)  # expect: (0, 25000, 32767, 25000, 0, -25000, -32768, -25000)
show(audioop.add, tone, audioop.reverse(tone, 2), 2)  # expect: (-100, -100, 100, 100, 100, 100, -100, -100)
show(audioop.tostereo, tone[:4], 2, 1, 0.5)  # expect: (0, 0, 100, 50)
show(audioop.tomono, tone, 2, 0.5, 0.5)  # expect: (50, 150, -50, -150)
show(audioop.findfit, tone, tone[4:10])  # expect: (2, 1.0)
show(audioop.findmax, tone, 3)  # expect: 1
print(audioop.lin2ulaw(tone, 2), audioop.lin2alaw(tone, 2), audioop.lin2adpcm(tone, 2, None))
# expect: b'\xff\xf2\xeb\xf2\xffrkr' b'\xd5\xd3\xd9\xd3\xd5SYS' (b'\x07w\xdb\xc3', (-95, 28))
show(audioop.ulaw2lin, audioop.lin2ulaw(tone, 2), 2)  # expect: (0, 104, 196, 104, 0, -104, -196, -104)
show(audioop.ratecv, tone, 2, 1, 8000, 12000, None)
# expect: (b'\x00\x00B\x00\x85\x00\xc8\x00\x85\x00B\x00\x00\x00\xbd\xffz\xff8\xffz\xff', (-1, ((-13107200, -6553600),)))
show(audioop.ratecv, tone, 2, 0, 1, 1, None)  # expect: error # of channels should be >= 1
show(audioop.ratecv, tone, 2, 1, 0, 1, None)  # expect: error sampling rate not > 0
show(audioop.ratecv, tone, 2, 2 ** 30, 1, 1, None)
# expect: OverflowError width * nchannels too big for a C int
show(audioop.ratecv, tone, 2, 1, 1, 1, (1, 2))  # expect: TypeError ratecv(): illegal state argument
show(audioop.ratecv, tone, 2, 1, 1, 1, (-1, ()))  # expect: error illegal state argument
show(audioop.ratecv, tone, 2, 1, 1, 1, None, 0, 1)
# expect: error weightA should be >= 1, weightB should be >= 0
show(audioop.rms, tone, 5)  # expect: error Size should be 1, 2, 3 or 4
show(audioop.rms, tone[1:], 2)  # expect: error not a whole number of frames
show(audioop.max, "text", 2)  # expect: TypeError a bytes-like object is required, not 'str'
print(audioop.error.__mro__)
# expect: (<class 'audioop.error'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
