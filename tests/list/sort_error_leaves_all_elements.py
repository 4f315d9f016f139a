class Bad:
    def __lt__(self, o): raise ValueError("compare")
a = [Bad(), Bad(), Bad()]
try:
    a.sort()
except ValueError as e:
    print(e, len(a))  # expect: compare 3
