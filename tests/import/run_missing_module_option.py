# run: -m modules.nope
# exit: 1
print("not this file")
# expect-error: python: No module named modules.nope
