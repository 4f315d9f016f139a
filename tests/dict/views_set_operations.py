a, b = {"x": 1, "y": 2}.keys(), {"y": 2, "z": 3}.keys()
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a == {"x", "y"}, a.isdisjoint({"q"}), a <= {"x", "y", "z"}, a > {"x"})
# expect: ['y'] ['x', 'y', 'z'] ['x'] ['x', 'z'] True True True True
print(sorted({"x": 1}.items() | {("z", 1)}), {"x": 1}.items() == {("x", 1)}, {"a": 1}.keys() == {"a": 2}.keys(), {"a": 1}.values() == {"a": 1}.values())
# expect: [('x', 1), ('z', 1)] True True False
