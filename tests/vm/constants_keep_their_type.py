print([1, 1.0, True, 1j, -0.0, 0.0, 0, False], (1, True, 1.0), {1: "a"}, [0.0, -0.0], (0, 0.0, -0.0), 1 == True, [1, 1.0][1])
# expect: [1, 1.0, True, 1j, -0.0, 0.0, 0, False] (1, True, 1.0) {1: 'a'} [0.0, -0.0] (0, 0.0, -0.0) True 1.0
def f(): return 1, 1.0, True, 0.0, -0.0
print(f())  # expect: (1, 1.0, True, 0.0, -0.0)
