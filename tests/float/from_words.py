# "inf", "nan" and what only looks like them.
import math

for text in ["inf", "INF", "-Inf", "+infinity", "INFINITY", "infinit", "infin", "nan", "NaN", "-nan", "nano", "in", "i", "1nf", "inf ", " inf", "i\x0ef",
             "\x09nf", "I\x4ef", "inf_", ".inf", "1e5", "1_0.5", "_1", "١٢", "", "0x10"]:
    try:
        x = float(text)
        print(ascii(text), "nan" if math.isnan(x) else x, math.copysign(1, x))
    except ValueError as e:
        print(ascii(str(e)))  # expect: 'inf' inf 1.0
        # expect: 'INF' inf 1.0
        # expect: '-Inf' -inf -1.0
        # expect: '+infinity' inf 1.0
        # expect: 'INFINITY' inf 1.0
        # expect: "could not convert string to float: 'infinit'"
        # expect: "could not convert string to float: 'infin'"
        # expect: 'nan' nan 1.0
        # expect: 'NaN' nan 1.0
        # expect: '-nan' nan -1.0
        # expect: "could not convert string to float: 'nano'"
        # expect: "could not convert string to float: 'in'"
        # expect: "could not convert string to float: 'i'"
        # expect: "could not convert string to float: '1nf'"
        # expect: 'inf ' inf 1.0
        # expect: ' inf' inf 1.0
        # expect: "could not convert string to float: 'i\\x0ef'"
        # expect: "could not convert string to float: '\\tnf'"
        # expect: 'INf' inf 1.0
        # expect: "could not convert string to float: 'inf_'"
        # expect: "could not convert string to float: '.inf'"
        # expect: '1e5' 100000.0 1.0
        # expect: '1_0.5' 10.5 1.0
        # expect: "could not convert string to float: '_1'"
        # expect: '\u0661\u0662' 12.0 1.0
        # expect: "could not convert string to float: ''"
        # expect: "could not convert string to float: '0x10'"


class Text(str):
    def __float__(self):
        return 2.5


class Number:
    def __float__(self):
        return 1

    def __index__(self):
        return 7


class Index:
    def __index__(self):
        return 2**60


print(float(Text("1")), float(Index()), float(True), float(2**100))
# expect: 2.5 1.152921504606847e+18 1.0 1.2676506002282294e+30
for bad in Number(), None, [], 2**5000:
    try:
        print(float(bad))
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: TypeError Number.__float__ returned non-float (type int)
        # expect: TypeError float() argument must be a string or a real number, not 'NoneType'
        # expect: TypeError float() argument must be a string or a real number, not 'list'
        # expect: OverflowError int too large to convert to float
