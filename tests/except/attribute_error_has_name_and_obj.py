try:
    (5).nope
except AttributeError as e:
    print(e.name, e.obj)  # expect: nope 5
