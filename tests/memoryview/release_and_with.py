with memoryview(b"ab") as m:
    print(m[0])  # expect: 97
m[0]
# expect-error: ValueError: operation forbidden on released memoryview object
