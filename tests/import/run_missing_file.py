# run: no_such_file.py
# exit: 2
print("not this file")
# expect-error: python: can't open file 'no_such_file.py': [Errno 2] No such file or directory
