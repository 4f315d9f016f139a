# `return` may not leave an except* clause; behind one, and in functions defined in one, it is as ever.
def f(fail):
    try:
        if fail: raise ValueError(fail)
    except* ValueError:
        for i in range(3):
            if i == 1: break
            def inner():
                for i in range(3): return i
            print(inner())
    return fail

print(f(0))  # expect: 0
print(f(1))  # expect: 0
# expect: 1
for body in "for i in x: return 1", "return", "while 1: break", "while 1: pass\n  else: return 2":
    try:
        compile(f"def g():\n try: 1\n except* ValueError:\n  {body}", "x", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)  # expect: 'break', 'continue' and 'return' cannot appear in an except* block
        # expect: 'break', 'continue' and 'return' cannot appear in an except* block
        # expect: fine
        # expect: 'break', 'continue' and 'return' cannot appear in an except* block
