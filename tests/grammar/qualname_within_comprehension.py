# What a comprehension holds is named after it, without <locals>.
print([lambda: 0 for i in "a"][0].__qualname__)  # expect: <listcomp>.<lambda>
print({i: (lambda: 0) for i in "a"}["a"].__qualname__)  # expect: <dictcomp>.<lambda>
def f(): return [lambda: 0 for i in "a"][0], lambda: (lambda: 0)
print(f()[0].__qualname__, f()[1]().__qualname__)
# expect: f.<locals>.<listcomp>.<lambda> f.<locals>.<lambda>.<locals>.<lambda>
class A: g = [lambda: 0 for i in "a"][0]
print(A.g.__qualname__)  # expect: A.<listcomp>.<lambda>
