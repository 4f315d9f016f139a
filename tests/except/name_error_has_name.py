try:
    missing
except NameError as e:
    print(e.name)  # expect: missing
