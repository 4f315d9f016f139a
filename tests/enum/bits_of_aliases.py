# Members of several bits lend the class no bits: what they have beyond the single ones stays a number.
from enum import Flag, IntFlag


class Option(IntFlag):
    ALL = 0x80000050
    NOTHING = 0
    B = 4
    C = 0x80


for value in (0x80000054, 4, 0x50, -1, 0xc0, 0x80000050 | 0x84, 1):
    print(repr(Option(value)), list(Option(value)), Option(value).name)
    # expect: <Option.B|2147483728: 2147483732> [<Option.B: 4>] B|2147483728
    # expect: <Option.B: 4> [<Option.B: 4>] B
    # expect: <Option: 80> [] None
    # expect: <Option.B|C|4294967163: 4294967295> [<Option.B: 4>, <Option.C: 128>] B|C|4294967163
    # expect: <Option.C|64: 192> [<Option.C: 128>] C|64
    # expect: <Option.B|C|2147483728: 2147483860> [<Option.B: 4>, <Option.C: 128>] B|C|2147483728
    # expect: <Option: 1> [] None


class Plain(Flag):
    ALL = 0x50
    B = 4


print(list(Plain), Plain.ALL, Plain(0x50), Plain.B | Plain.ALL)
# expect: [<Plain.B: 4>] Plain.ALL Plain.ALL Plain.B
