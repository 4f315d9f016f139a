# run: -m modules.namespace
# exit: 1
print("not this file")
# expect-error: python: No module named modules.namespace.__main__; 'modules.namespace' is a package and cannot be directly executed
