name, n = "x", 3
print(f"{name} is {n} and {n + 1} {{literal}} {name!r} {n!s} {'é'!a}")
# expect: x is 3 and 4 {literal} 'x' 3 '\xe9'
