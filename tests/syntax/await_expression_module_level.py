x = await y
# exit: 1
