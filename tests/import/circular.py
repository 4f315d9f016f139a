import modules.circle_a
print(modules.circle_a.value, modules.circle_a.from_b())  # expect: a b, which saw False
