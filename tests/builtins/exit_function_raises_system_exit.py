try:
    exit(3)
except SystemExit as e:
    print(e.code)  # expect: 3
try:
    quit()
except SystemExit as e:
    print(e.code)  # expect: None
