f(c b)
# exit: 1
