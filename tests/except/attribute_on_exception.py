e = Exception("x")
e.extra = [1]
print(e.extra, e.__dict__)  # expect: [1] {'extra': [1]}
