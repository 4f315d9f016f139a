# run: -m modules.runnable one two
print("not this file")  # expect: modules.runnable ['one', 'two']
