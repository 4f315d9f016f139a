# Patterns the compiler refuses: equal keys, whatever their types; f-strings; alternatives behind what matches everything.
for pattern in ('{0: a, False: b}', '{1: a, 1.0: b}', '{0: a, -0: b}', '{2: a, 2+0j: b}', '{b"k": a, "k": b, b"k": c}', '{f"{1}": a}',
                '{1: a, None: b}', '{-1: a, -1.5: b}', '(None | _) | 1', '(a | 1)', 'P(__debug__=1)'):
    try:
        compile(f'match x:\n  case {pattern}: pass', 'm', 'exec')
        print('fine')
    except SyntaxError as error: print(error.msg, error.lineno, error.offset, error.end_offset)
    # expect: mapping pattern checks duplicate key (False) 2 8 24
    # expect: mapping pattern checks duplicate key (1.0) 2 8 22
    # expect: mapping pattern checks duplicate key (0) 2 8 21
    # expect: mapping pattern checks duplicate key ((2+0j)) 2 8 23
    # expect: mapping pattern checks duplicate key (b'k') 2 8 34
    # expect: mapping pattern keys may only match literals and attribute lookups 2 8 19
    # expect: fine
    # expect: fine
    # expect: wildcard makes remaining patterns unreachable 2 16 17
    # expect: name capture 'a' makes remaining patterns unreachable 2 9 10
    # expect: cannot assign to __debug__ 2 20 21
