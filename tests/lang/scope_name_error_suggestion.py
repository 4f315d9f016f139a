value = 1
print(valeu)
# expect-error: NameError: name 'valeu' is not defined. Did you mean: 'value'?
