print("before")  # expect: before
1 / 0
print("after")
# exit: 1
