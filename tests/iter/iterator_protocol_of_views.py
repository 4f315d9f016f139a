it = iter({"a": 1}.items())
print(next(it), next(it, "done"), iter(it) is it)  # expect: ('a', 1) done True
