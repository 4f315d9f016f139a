class C: pass
a, b = C(), C()
print(a == a, a == b, a != b, a != a)  # expect: True False True False
