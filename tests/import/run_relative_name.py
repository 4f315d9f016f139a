# run: -m .modules
# exit: 1
print("not this file")
# expect-error: python: Relative module names not supported
