x = 5
print("a" f"{x}" "b" f"{x + 1}" 'c')  # expect: a5b6c
print(f"a{x}" "{x}")  # expect: a5{x}
