# run: -m modules.directory
print("not this file")  # expect: a directory runs its __main__
