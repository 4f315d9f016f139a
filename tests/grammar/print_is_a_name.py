p = print
print = lambda *a: p("mine", *a)
print(1)  # expect: mine 1
del print
print(2)  # expect: 2
