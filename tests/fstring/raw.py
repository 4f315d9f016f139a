x = 1
print(rf"\n{x}\t", fr'\d{x}', F"{x}", Rf"\{x}")  # expect: \n1\t \d1 1 \1
