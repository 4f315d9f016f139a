f(**k, *a)
# exit: 1
