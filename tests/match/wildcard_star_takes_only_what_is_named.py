class S(list):
    def __getitem__(self, i):
        print("get", i)
        return super().__getitem__(i)
match range(1 << 40):
    case x, y, *_: print(x, y)  # expect: 0 1
match range(1 << 40):
    case first, *_, last: print(first, last)  # expect: 0 1099511627775
match S("abcdef"):
    case "a", _, *_, "e", "g": print("no")  # expect: get 0
    # expect: get 4
    # expect: get 5
    case "a", _, *_, "e", q: print(q)  # expect: get 0
    # expect: get 4
    # expect: get 5
    # expect: f
match S("ab"):
    case [a, *_, b, c]: print("no")
    case [a, *_]: print(a)  # expect: get 0
    # expect: a
match S("ab"):
    case [*_, [inner, *_]]: print(inner)  # expect: get 1
match S("ab"):
    case [*_]: print("any")  # expect: any
match S("ab"):
    case [_, *_, _]: print("two at least")  # expect: two at least
