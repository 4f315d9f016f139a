# Chains of map and filter, consumed in C, nest once down and once up.
# oracle: no (CPython crashes)
for make in (lambda x: map(abs, x), lambda x: filter(None, x)):
    deep = [1, 2]
    for _ in range(100000):
        deep = make(deep)
    try:
        print(len(list(deep)))
    except RecursionError:
        print("too deep")
    del deep
# expect: too deep
# expect: too deep
print("still here")  # expect: still here
