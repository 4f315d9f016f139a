import pickle, pickletools, io
class C: pass
class S(set): pass
c = C(); c.x = [1, (2, 3), {"k": None}, {1, 2}, frozenset([3]), b"b", bytearray(b"q"), 1.5, 2**70, -5, 300, 70000, True, "ü", c]
for value in (c.x[:-1] + [c], [c.x[1]] * 3, {"a": ["x"] * 2}, (), (1, 2, 3, 4), S([1])):
    for protocol in range(6):
        data = pickle.dumps(value, protocol)
        out = io.StringIO()
        pickletools.dis(data, out)
        print(protocol, hash(out.getvalue()) and out.getvalue()[-300:])
        o = pickletools.optimize(data)
        print(len(data), len(o), o[-60:])  # expect: 0 PPEND
        # expect:   479: I    INT        70000
        # expect:   486: a    APPEND
        # expect:   487: I    INT        True
        # expect:   491: a    APPEND
        # expect:   492: g    GET        23
        # expect:   496: a    APPEND
        # expect:   497: g    GET        28
        # expect:   501: a    APPEND
        # expect:   502: s    SETITEM
        # expect:   503: b    BUILD
        # expect:   504: a    APPEND
        # expect:   505: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 506 411 b'180591620717411303424L\naI-5\naI300\naI70000\naI01\nag8\nag9\nasba.'
        # expect: 1 INT     70000
        # expect:   404: I            INT        True
        # expect:   408: h            BINGET     23
        # expect:   410: h            BINGET     28
        # expect:   412: e            APPENDS    (MARK at 342)
        # expect:   413: s        SETITEM
        # expect:   414: b        BUILD
        # expect:   415: e        APPENDS    (MARK at 3)
        # expect:   416: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 417 373 b'G?\xf8\x00\x00\x00\x00\x00\x00L1180591620717411303424L\nJ\xfb\xff\xff\xffM,\x01Jp\x11\x01\x00I01\nh\x08h\tesbe.'
        # expect: 2      BININT     70000
        # expect:   316: \x88         NEWTRUE
        # expect:   317: h            BINGET     23
        # expect:   319: h            BINGET     25
        # expect:   321: e            APPENDS    (MARK at 268)
        # expect:   322: s        SETITEM
        # expect:   323: b        BUILD
        # expect:   324: e        APPENDS    (MARK at 5)
        # expect:   325: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 326 288 b'x](K\x01h\x00h\x01h\x02h\x03h\x06h\x07G?\xf8\x00\x00\x00\x00\x00\x00\x8a\t\x00\x00\x00\x00\x00\x00\x00\x00@J\xfb\xff\xff\xffM,\x01Jp\x11\x01\x00\x88h\x08h\tesbe.'
        # expect: 3      BININT     70000
        # expect:   254: \x88         NEWTRUE
        # expect:   255: h            BINGET     17
        # expect:   257: h            BINGET     19
        # expect:   259: e            APPENDS    (MARK at 206)
        # expect:   260: s        SETITEM
        # expect:   261: b        BUILD
        # expect:   262: e        APPENDS    (MARK at 5)
        # expect:   263: .    STOP
        # expect: highest protocol among opcodes = 3
        # expect:
        # expect: 264 234 b'x](K\x01h\x00h\x01h\x02h\x03h\x04h\x05G?\xf8\x00\x00\x00\x00\x00\x00\x8a\t\x00\x00\x00\x00\x00\x00\x00\x00@J\xfb\xff\xff\xffM,\x01Jp\x11\x01\x00\x88h\x06h\x07esbe.'
        # expect: 4     BININT     70000
        # expect:   195: \x88         NEWTRUE
        # expect:   196: h            BINGET     13
        # expect:   198: h            BINGET     17
        # expect:   200: e            APPENDS    (MARK at 147)
        # expect:   201: s        SETITEM
        # expect:   202: b        BUILD
        # expect:   203: e        APPENDS    (MARK at 13)
        # expect:   204: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 205 192 b'x](K\x01h\x00h\x01h\x02h\x03h\x04h\x05G?\xf8\x00\x00\x00\x00\x00\x00\x8a\t\x00\x00\x00\x00\x00\x00\x00\x00@J\xfb\xff\xff\xffM,\x01Jp\x11\x01\x00\x88h\x06h\x07esbe.'
        # expect: 5      BININT     70000
        # expect:   173: \x88         NEWTRUE
        # expect:   174: h            BINGET     8
        # expect:   176: h            BINGET     12
        # expect:   178: e            APPENDS    (MARK at 125)
        # expect:   179: s        SETITEM
        # expect:   180: b        BUILD
        # expect:   181: e        APPENDS    (MARK at 13)
        # expect:   182: .    STOP
        # expect: highest protocol among opcodes = 5
        # expect:
        # expect: 183 175 b'x](K\x01h\x00h\x01h\x02h\x03h\x04h\x05G?\xf8\x00\x00\x00\x00\x00\x00\x8a\t\x00\x00\x00\x00\x00\x00\x00\x00@J\xfb\xff\xff\xffM,\x01Jp\x11\x01\x00\x88h\x06h\x07esbe.'
        # expect: 0 0
        # expect:     5: (    MARK
        # expect:     6: I        INT        2
        # expect:     9: I        INT        3
        # expect:    12: t        TUPLE      (MARK at 5)
        # expect:    13: p    PUT        1
        # expect:    16: a    APPEND
        # expect:    17: g    GET        1
        # expect:    20: a    APPEND
        # expect:    21: g    GET        1
        # expect:    24: a    APPEND
        # expect:    25: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 26 23 b'(l(I2\nI3\ntp0\nag0\nag0\na.'
        # expect: 1         MARK
        # expect:     5: K            BININT1    2
        # expect:     7: K            BININT1    3
        # expect:     9: t            TUPLE      (MARK at 4)
        # expect:    10: q        BINPUT     1
        # expect:    12: h        BINGET     1
        # expect:    14: h        BINGET     1
        # expect:    16: e        APPENDS    (MARK at 3)
        # expect:    17: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 18 16 b']((K\x02K\x03tq\x00h\x00h\x00e.'
        # expect: 2    3: q    BINPUT     0
        # expect:     5: (    MARK
        # expect:     6: K        BININT1    2
        # expect:     8: K        BININT1    3
        # expect:    10: \x86     TUPLE2
        # expect:    11: q        BINPUT     1
        # expect:    13: h        BINGET     1
        # expect:    15: h        BINGET     1
        # expect:    17: e        APPENDS    (MARK at 5)
        # expect:    18: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 19 17 b'\x80\x02](K\x02K\x03\x86q\x00h\x00h\x00e.'
        # expect: 3    3: q    BINPUT     0
        # expect:     5: (    MARK
        # expect:     6: K        BININT1    2
        # expect:     8: K        BININT1    3
        # expect:    10: \x86     TUPLE2
        # expect:    11: q        BINPUT     1
        # expect:    13: h        BINGET     1
        # expect:    15: h        BINGET     1
        # expect:    17: e        APPENDS    (MARK at 5)
        # expect:    18: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 19 17 b'\x80\x03](K\x02K\x03\x86q\x00h\x00h\x00e.'
        # expect: 4 MEMOIZE    (as 0)
        # expect:    13: (    MARK
        # expect:    14: K        BININT1    2
        # expect:    16: K        BININT1    3
        # expect:    18: \x86     TUPLE2
        # expect:    19: \x94     MEMOIZE    (as 1)
        # expect:    20: h        BINGET     1
        # expect:    22: h        BINGET     1
        # expect:    24: e        APPENDS    (MARK at 13)
        # expect:    25: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 26 25 b'\x80\x04\x95\x0e\x00\x00\x00\x00\x00\x00\x00](K\x02K\x03\x86\x94h\x00h\x00e.'
        # expect: 5 MEMOIZE    (as 0)
        # expect:    13: (    MARK
        # expect:    14: K        BININT1    2
        # expect:    16: K        BININT1    3
        # expect:    18: \x86     TUPLE2
        # expect:    19: \x94     MEMOIZE    (as 1)
        # expect:    20: h        BINGET     1
        # expect:    22: h        BINGET     1
        # expect:    24: e        APPENDS    (MARK at 13)
        # expect:    25: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 26 25 b'\x80\x05\x95\x0e\x00\x00\x00\x00\x00\x00\x00](K\x02K\x03\x86\x94h\x00h\x00e.'
        # expect: 0   'a'
        # expect:     8: p    PUT        1
        # expect:    11: (    MARK
        # expect:    12: l        LIST       (MARK at 11)
        # expect:    13: p    PUT        2
        # expect:    16: V    UNICODE    'x'
        # expect:    19: p    PUT        3
        # expect:    22: a    APPEND
        # expect:    23: g    GET        3
        # expect:    26: a    APPEND
        # expect:    27: s    SETITEM
        # expect:    28: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 29 20 b'(dVa\n(lVx\np0\nag0\nas.'
        # expect: 1 CODE 'a'
        # expect:     9: q    BINPUT     1
        # expect:    11: ]    EMPTY_LIST
        # expect:    12: q    BINPUT     2
        # expect:    14: (    MARK
        # expect:    15: X        BINUNICODE 'x'
        # expect:    21: q        BINPUT     3
        # expect:    23: h        BINGET     3
        # expect:    25: e        APPENDS    (MARK at 14)
        # expect:    26: s    SETITEM
        # expect:    27: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 28 22 b'}X\x01\x00\x00\x00a](X\x01\x00\x00\x00xq\x00h\x00es.'
        # expect: 2 CODE 'a'
        # expect:    11: q    BINPUT     1
        # expect:    13: ]    EMPTY_LIST
        # expect:    14: q    BINPUT     2
        # expect:    16: (    MARK
        # expect:    17: X        BINUNICODE 'x'
        # expect:    23: q        BINPUT     3
        # expect:    25: h        BINGET     3
        # expect:    27: e        APPENDS    (MARK at 16)
        # expect:    28: s    SETITEM
        # expect:    29: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 30 24 b'\x80\x02}X\x01\x00\x00\x00a](X\x01\x00\x00\x00xq\x00h\x00es.'
        # expect: 3 CODE 'a'
        # expect:    11: q    BINPUT     1
        # expect:    13: ]    EMPTY_LIST
        # expect:    14: q    BINPUT     2
        # expect:    16: (    MARK
        # expect:    17: X        BINUNICODE 'x'
        # expect:    23: q        BINPUT     3
        # expect:    25: h        BINGET     3
        # expect:    27: e        APPENDS    (MARK at 16)
        # expect:    28: s    SETITEM
        # expect:    29: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 30 24 b'\x80\x03}X\x01\x00\x00\x00a](X\x01\x00\x00\x00xq\x00h\x00es.'
        # expect: 4 MEMOIZE    (as 1)
        # expect:    17: ]    EMPTY_LIST
        # expect:    18: \x94 MEMOIZE    (as 2)
        # expect:    19: (    MARK
        # expect:    20: \x8c     SHORT_BINUNICODE 'x'
        # expect:    23: \x94     MEMOIZE    (as 3)
        # expect:    24: h        BINGET     3
        # expect:    26: e        APPENDS    (MARK at 19)
        # expect:    27: s    SETITEM
        # expect:    28: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 29 26 b'\x80\x04\x95\x0f\x00\x00\x00\x00\x00\x00\x00}\x8c\x01a](\x8c\x01x\x94h\x00es.'
        # expect: 5 MEMOIZE    (as 1)
        # expect:    17: ]    EMPTY_LIST
        # expect:    18: \x94 MEMOIZE    (as 2)
        # expect:    19: (    MARK
        # expect:    20: \x8c     SHORT_BINUNICODE 'x'
        # expect:    23: \x94     MEMOIZE    (as 3)
        # expect:    24: h        BINGET     3
        # expect:    26: e        APPENDS    (MARK at 19)
        # expect:    27: s    SETITEM
        # expect:    28: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 29 26 b'\x80\x05\x95\x0f\x00\x00\x00\x00\x00\x00\x00}\x8c\x01a](\x8c\x01x\x94h\x00es.'
        # expect: 0     0: (    MARK
        # expect:     1: t        TUPLE      (MARK at 0)
        # expect:     2: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 3 3 b'(t.'
        # expect: 1     0: )    EMPTY_TUPLE
        # expect:     1: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 2 2 b').'
        # expect: 2     0: \x80 PROTO      2
        # expect:     2: )    EMPTY_TUPLE
        # expect:     3: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 4 4 b'\x80\x02).'
        # expect: 3     0: \x80 PROTO      3
        # expect:     2: )    EMPTY_TUPLE
        # expect:     3: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 4 4 b'\x80\x03).'
        # expect: 4     0: \x80 PROTO      4
        # expect:     2: )    EMPTY_TUPLE
        # expect:     3: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 4 4 b'\x80\x04).'
        # expect: 5     0: \x80 PROTO      5
        # expect:     2: )    EMPTY_TUPLE
        # expect:     3: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 4 4 b'\x80\x05).'
        # expect: 0     0: (    MARK
        # expect:     1: I        INT        1
        # expect:     4: I        INT        2
        # expect:     7: I        INT        3
        # expect:    10: I        INT        4
        # expect:    13: t        TUPLE      (MARK at 0)
        # expect:    14: p    PUT        0
        # expect:    17: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 18 15 b'(I1\nI2\nI3\nI4\nt.'
        # expect: 1     0: (    MARK
        # expect:     1: K        BININT1    1
        # expect:     3: K        BININT1    2
        # expect:     5: K        BININT1    3
        # expect:     7: K        BININT1    4
        # expect:     9: t        TUPLE      (MARK at 0)
        # expect:    10: q    BINPUT     0
        # expect:    12: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 13 11 b'(K\x01K\x02K\x03K\x04t.'
        # expect: 2     0: \x80 PROTO      2
        # expect:     2: (    MARK
        # expect:     3: K        BININT1    1
        # expect:     5: K        BININT1    2
        # expect:     7: K        BININT1    3
        # expect:     9: K        BININT1    4
        # expect:    11: t        TUPLE      (MARK at 2)
        # expect:    12: q    BINPUT     0
        # expect:    14: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 15 13 b'\x80\x02(K\x01K\x02K\x03K\x04t.'
        # expect: 3     0: \x80 PROTO      3
        # expect:     2: (    MARK
        # expect:     3: K        BININT1    1
        # expect:     5: K        BININT1    2
        # expect:     7: K        BININT1    3
        # expect:     9: K        BININT1    4
        # expect:    11: t        TUPLE      (MARK at 2)
        # expect:    12: q    BINPUT     0
        # expect:    14: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 15 13 b'\x80\x03(K\x01K\x02K\x03K\x04t.'
        # expect: 4  \x80 PROTO      4
        # expect:     2: \x95 FRAME      12
        # expect:    11: (    MARK
        # expect:    12: K        BININT1    1
        # expect:    14: K        BININT1    2
        # expect:    16: K        BININT1    3
        # expect:    18: K        BININT1    4
        # expect:    20: t        TUPLE      (MARK at 11)
        # expect:    21: \x94 MEMOIZE    (as 0)
        # expect:    22: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 23 22 b'\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00(K\x01K\x02K\x03K\x04t.'
        # expect: 5  \x80 PROTO      5
        # expect:     2: \x95 FRAME      12
        # expect:    11: (    MARK
        # expect:    12: K        BININT1    1
        # expect:    14: K        BININT1    2
        # expect:    16: K        BININT1    3
        # expect:    18: K        BININT1    4
        # expect:    20: t        TUPLE      (MARK at 11)
        # expect:    21: \x94 MEMOIZE    (as 0)
        # expect:    22: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 23 22 b'\x80\x05\x95\x0b\x00\x00\x00\x00\x00\x00\x00(K\x01K\x02K\x03K\x04t.'
        # expect: 0 (        MARK
        # expect:    17: l            LIST       (MARK at 16)
        # expect:    18: p        PUT        1
        # expect:    21: I        INT        1
        # expect:    24: a        APPEND
        # expect:    25: t        TUPLE      (MARK at 15)
        # expect:    26: p    PUT        2
        # expect:    29: R    REDUCE
        # expect:    30: p    PUT        3
        # expect:    33: .    STOP
        # expect: highest protocol among opcodes = 0
        # expect:
        # expect: 34 22 b'c__main__\nS\n((lI1\natR.'
        # expect: 1  BINPUT     0
        # expect:    14: (    MARK
        # expect:    15: ]        EMPTY_LIST
        # expect:    16: q        BINPUT     1
        # expect:    18: K        BININT1    1
        # expect:    20: a        APPEND
        # expect:    21: t        TUPLE      (MARK at 14)
        # expect:    22: q    BINPUT     2
        # expect:    24: R    REDUCE
        # expect:    25: q    BINPUT     3
        # expect:    27: .    STOP
        # expect: highest protocol among opcodes = 1
        # expect:
        # expect: 28 20 b'c__main__\nS\n(]K\x01atR.'
        # expect: 2      2
        # expect:     2: c    GLOBAL     '__main__ S'
        # expect:    14: q    BINPUT     0
        # expect:    16: ]    EMPTY_LIST
        # expect:    17: q    BINPUT     1
        # expect:    19: K    BININT1    1
        # expect:    21: a    APPEND
        # expect:    22: \x85 TUPLE1
        # expect:    23: q    BINPUT     2
        # expect:    25: R    REDUCE
        # expect:    26: q    BINPUT     3
        # expect:    28: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 29 21 b'\x80\x02c__main__\nS\n]K\x01a\x85R.'
        # expect: 3      3
        # expect:     2: c    GLOBAL     '__main__ S'
        # expect:    14: q    BINPUT     0
        # expect:    16: ]    EMPTY_LIST
        # expect:    17: q    BINPUT     1
        # expect:    19: K    BININT1    1
        # expect:    21: a    APPEND
        # expect:    22: \x85 TUPLE1
        # expect:    23: q    BINPUT     2
        # expect:    25: R    REDUCE
        # expect:    26: q    BINPUT     3
        # expect:    28: .    STOP
        # expect: highest protocol among opcodes = 2
        # expect:
        # expect: 29 21 b'\x80\x03c__main__\nS\n]K\x01a\x85R.'
        # expect: 4  26: \x93 STACK_GLOBAL
        # expect:    27: \x94 MEMOIZE    (as 2)
        # expect:    28: ]    EMPTY_LIST
        # expect:    29: \x94 MEMOIZE    (as 3)
        # expect:    30: K    BININT1    1
        # expect:    32: a    APPEND
        # expect:    33: \x85 TUPLE1
        # expect:    34: \x94 MEMOIZE    (as 4)
        # expect:    35: R    REDUCE
        # expect:    36: \x94 MEMOIZE    (as 5)
        # expect:    37: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 38 32 b'\x80\x04\x95\x15\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x8c\x01S\x93]K\x01a\x85R.'
        # expect: 5  26: \x93 STACK_GLOBAL
        # expect:    27: \x94 MEMOIZE    (as 2)
        # expect:    28: ]    EMPTY_LIST
        # expect:    29: \x94 MEMOIZE    (as 3)
        # expect:    30: K    BININT1    1
        # expect:    32: a    APPEND
        # expect:    33: \x85 TUPLE1
        # expect:    34: \x94 MEMOIZE    (as 4)
        # expect:    35: R    REDUCE
        # expect:    36: \x94 MEMOIZE    (as 5)
        # expect:    37: .    STOP
        # expect: highest protocol among opcodes = 4
        # expect:
        # expect: 38 32 b'\x80\x05\x95\x15\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x8c\x01S\x93]K\x01a\x85R.'
for bad in (b"", b"(", b"N", b"\xff", b"0.", b"h\x01.", b"(.", b"NN."):
    try: pickletools.dis(bad, io.StringIO())
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError pickle exhausted before seeing STOP
    # expect: ValueError pickle exhausted before seeing STOP
    # expect: ValueError pickle exhausted before seeing STOP
    # expect: ValueError at position 0, opcode b'\xff' unknown
    # expect: ValueError tries to pop 1 items from stack with only 0 items
    # expect: ValueError memo key 1 has never been stored into
    # expect: ValueError stack not empty after STOP: [None]
