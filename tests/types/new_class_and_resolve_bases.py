import types
C = types.new_class("C", (int,), {}, lambda ns: ns.update(x=1))
print(C.x, C(5) + 1, C.__name__)  # expect: 1 6 C
