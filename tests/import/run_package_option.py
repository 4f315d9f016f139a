# run: -m modules.package.app
print("not this file")  # expect: the package's __main__
