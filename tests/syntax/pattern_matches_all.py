# What matches everything stands last: as a case, and among alternatives.
for pattern in "A() | b", "A() | (b as c)", "[_, b]", "(1 | a)", "[1 | a, b]", "[a, a]", "A(a) | b", "A() | _ if y", "a":
    for program in f"match x:\n case {pattern}: pass\n case 1: pass", f"match x:\n case {pattern}: pass":
        try:
            compile(program, "", "exec")
            print(pattern, "is fine")
        except SyntaxError as e:
            print(pattern, e.msg, e.offset, e.end_offset)
            # expect: A() | b name capture 'b' makes remaining patterns unreachable 13 14
            # expect: A() | b alternative patterns bind different names 13 14
            # expect: A() | (b as c) name capture 'b' makes remaining patterns unreachable 14 15
            # expect: A() | (b as c) alternative patterns bind different names 14 15
            # expect: [_, b] is fine
            # expect: [_, b] is fine
            # expect: (1 | a) name capture 'a' makes remaining patterns unreachable 12 13
            # expect: (1 | a) alternative patterns bind different names 12 13
            # expect: [1 | a, b] alternative patterns bind different names 12 13
            # expect: [1 | a, b] alternative patterns bind different names 12 13
            # expect: [a, a] multiple assignments to name 'a' in pattern 11 12
            # expect: [a, a] multiple assignments to name 'a' in pattern 11 12
            # expect: A(a) | b name capture 'b' makes remaining patterns unreachable 14 15
            # expect: A(a) | b alternative patterns bind different names 14 15
            # expect: A() | _ if y is fine
            # expect: A() | _ if y is fine
            # expect: a name capture 'a' makes remaining patterns unreachable 7 8
            # expect: a is fine
