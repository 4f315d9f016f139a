class D(dict):
    def __missing__(self, key):
        return "made"
match D():
    case {"k": v}:
        print("matched", v)
    case _:
        print("no key made")  # expect: no key made
