f(**k, 1)
# exit: 1
