c = compile("def f(): pass", "some/file.py", "exec")
print(c.co_filename, c.co_name, c.co_consts[0].co_name, c.co_firstlineno)  # expect: some/file.py <module> f 1
