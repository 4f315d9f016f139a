# run: -m math
# exit: 1
print("not this file")
# expect-error: python: No code object available for math
