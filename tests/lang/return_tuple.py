def f(): return 1, 2
print(f())  # expect: (1, 2)
