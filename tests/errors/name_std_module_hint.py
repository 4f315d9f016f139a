print(math.pi)
# exit: 1
