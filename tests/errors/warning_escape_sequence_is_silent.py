# exit: 0
print("\d" == "\\d")  # expect: True
