# run: -m modules.simple.once_only
# exit: 1
print("not this file")  # expect: loaded simple
# expect-error: python: Error while finding module specification for 'modules.simple.once_only' (ModuleNotFoundError: __path__ attribute not found on 'modules.simple' while trying to find 'modules.simple.once_only')
