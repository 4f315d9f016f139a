def f(k):
    if k == 9: x = 1
    if k == 0: return x
    if k == 1: x += 1
    if k == 2: del x
    if k == 3: return [x]
    if k == 4: return x.y
    if k == 5: return x[0]
    if k == 6: return x()
    if k == 7: return f"{x}"
    if k == 8: return not x
for k in range(9):
    try:
        f(k)
    except UnboundLocalError as e:
        print(k, e)  # expect: 0 cannot access local variable 'x' where it is not associated with a value
        # expect: 1 cannot access local variable 'x' where it is not associated with a value
        # expect: 2 cannot access local variable 'x' where it is not associated with a value
        # expect: 3 cannot access local variable 'x' where it is not associated with a value
        # expect: 4 cannot access local variable 'x' where it is not associated with a value
        # expect: 5 cannot access local variable 'x' where it is not associated with a value
        # expect: 6 cannot access local variable 'x' where it is not associated with a value
        # expect: 7 cannot access local variable 'x' where it is not associated with a value
        # expect: 8 cannot access local variable 'x' where it is not associated with a value
