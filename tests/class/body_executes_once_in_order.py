class C:
    print("in body")
    x = 1
    y = x + 1
    for z in range(3):
        pass
    del x  # expect: in body
print(hasattr(C, "x"), C.y, C.z)  # expect: False 2 2
