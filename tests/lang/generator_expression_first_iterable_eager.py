try:
    g = (x for x in undefined)
except NameError as e:
    print("now", e)  # expect: now name 'undefined' is not defined
g = (y for x in [1] for y in undefined)
print("made")  # expect: made
try:
    next(g)
except NameError as e:
    print("later", e)  # expect: later name 'undefined' is not defined
